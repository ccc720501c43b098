namespace Filon.People;

/// <summary>Which persons a list shows, by name; pages count from 1.</summary>
public sealed record PersonFilter
{
    public const int PageSize = 50;

    public string? Search { get; init; }
    public long? Company { get; init; }
    public string? Stage { get; init; }
    public int Page { get; init; } = 1;

    internal int Skip => (Math.Clamp(Page, 1, 100_000) - 1) * PageSize;
}
