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

    internal int Skip => (Math.Clamp(Page, 1, 100_000) - 1) * PageSize;
}
