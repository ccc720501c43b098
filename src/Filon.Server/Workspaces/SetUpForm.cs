namespace Filon.Server.Workspaces;

/// <summary>What the set-up page sends: the first owner and the first workspace.</summary>
public sealed record SetUpForm
{
    /// <summary>Which the server wrote in its terminal or log.</summary>
    public string? Code { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Password { get; init; }

    public string? Workspace { get; init; }

    public string? Currency { get; init; } = "EUR";

    public string? TimeZone { get; init; } = "Europe/Paris";
}
