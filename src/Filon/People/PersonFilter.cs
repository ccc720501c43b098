namespace Filon.People;

/// <summary>Which persons a list shows, by name; pages count from 1.</summary>
public sealed record PersonFilter
{
    public const int PageSize = 50;

    public string? Search { get; init; }
    public long? Company { get; init; }
    public string? Stage { get; init; }
    public int Page { get; init; } = 1;

    /// <summary>Name and id of the person behind whom to begin, instead of a page; null: from <see cref="Page"/>.</summary>
    public (string Name, long Id)? After { get; init; }

    public int Take { get; init; } = PageSize;

    internal int Skip => After is not null ? 0 : (Math.Clamp(Page, 1, 100_000) - 1) * PageSize;
}
