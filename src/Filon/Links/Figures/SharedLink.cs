using NodaTime;

namespace Filon.Links.Figures;

/// <summary>A link among those that lead to the same address, or that were made from one another.</summary>
public sealed record SharedLink
{
    public long Id { get; init; }
    public string Host { get; init; } = "";
    public string Code { get; init; } = "";
    public string? Title { get; init; }
    public string? Sharer { get; init; }
    public long? ParentId { get; init; }
    public Instant? RemovedAt { get; init; }
    public long Hits { get; init; }
    public long Clicks { get; init; }
    public long Uniques { get; init; }
}
