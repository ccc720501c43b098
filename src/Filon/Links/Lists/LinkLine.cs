using NodaTime;

namespace Filon.Links.Lists;

/// <summary>A link in a list.</summary>
public sealed record LinkLine
{
    public long Id { get; init; }
    public string Host { get; init; } = "";
    public string Code { get; init; } = "";
    public string Destination { get; init; } = "";
    public string? Title { get; init; }
    public string? Campaign { get; init; }
    public bool IsPublic { get; init; }
    public Instant? ExpiresAt { get; init; }
    public long? ClicksLeft { get; init; }
    public string? Sharer { get; init; }
    public Instant? RemovedAt { get; init; }
    public Instant CreatedAt { get; init; }
    public long Hits { get; init; }
    public long Clicks { get; init; }
    public long Uniques { get; init; }

    /// <summary>Null: nobody came yet.</summary>
    public Instant? LastAt { get; init; }

    /// <summary>What the list is ordered by.</summary>
    public long SortKey { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Clicks of persons on each day of the sparkline, the oldest first.</summary>
    public IReadOnlyList<long> Recent { get; init; } = [];

    public LinkState StateAt(Instant now) => RemovedAt is not null ? LinkState.Removed
        : ExpiresAt is { } end && end <= now ? LinkState.Expired
        : ClicksLeft is <= 0 ? LinkState.Spent : LinkState.Live;
}
