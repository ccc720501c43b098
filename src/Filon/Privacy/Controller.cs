namespace Filon.Privacy;

/// <summary>What only people can say of a processing (GDPR art. 30); null where nobody has said it yet.</summary>
public sealed record Controller
{
    public string? Name { get; init; }
    public string? Contact { get; init; }
    public string? Officer { get; init; }
    public string? Recipients { get; init; }
    public string? Hosting { get; init; }
    public string? Transfers { get; init; }

    /// <summary>Where people write to for access, objection and erasure.</summary>
    public string? Requests { get; init; }
}
