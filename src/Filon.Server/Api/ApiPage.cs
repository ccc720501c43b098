namespace Filon.Server.Api;

/// <summary>Where the API of a workspace is, as the reader's browser reached this server.</summary>
/// <param name="Root">The beginning of every address below the workspace.</param>
/// <param name="Document">The address of the description.</param>
/// <param name="Currency">The workspace's.</param>
public sealed record ApiPage(string Root, string Document, string Currency)
{
    private const string Token = "curl -H \"Authorization: Bearer filon_…\"";

    /// <summary>A reading, for a terminal.</summary>
    public string Reading => $"""
        {Token} \
          "{Root}/measure/roi"
        """;

    /// <summary>An act with its key, for a terminal.</summary>
    public string Act => $$"""
        {{Token}} -H "Content-Type: application/json" \
          -H "Idempotency-Key: invoice-4711" \
          -d '{"day":"2026-06-02","amount":{"minor":1250,"currency":"{{Currency}}"},"channel":"blog"}' \
          "{{Root}}/costs"
        """;
}
