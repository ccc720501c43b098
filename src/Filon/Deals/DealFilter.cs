using NodaTime;

namespace Filon.Deals;

/// <summary>Which deals a list shows, the latest first; pages count from 1.</summary>
public sealed record DealFilter
{
    public const int PageSize = 50;

    public string? Search { get; init; }
    public string? Status { get; init; }
    public string? Type { get; init; }
    public long? Company { get; init; }
    public long? Person { get; init; }

    /// <summary>Credited to this touch by some model.</summary>
    public long? Touch { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>When the deal behind which to begin was closed (or created, while open), and its id, instead of a page; null: from <see cref="Page"/>.</summary>
    public (Instant At, long Id)? After { get; init; }

    public int Take { get; init; } = PageSize;

    internal int Skip => After is not null ? 0 : (Math.Clamp(Page, 1, 100_000) - 1) * PageSize;
}
