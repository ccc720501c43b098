namespace Filon.Server.Links;

/// <summary>What was pasted, and whether it was looked at before.</summary>
public sealed record BulkForm
{
    public string? Text { get; init; }

    /// <summary><c>yes</c>: make them.</summary>
    public string? Make { get; init; }
}
