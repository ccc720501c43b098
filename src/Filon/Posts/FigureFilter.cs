namespace Filon.Posts;

/// <summary>Which figures beside those of posts a list shows, the latest period first; pages count from 1.</summary>
public sealed record FigureFilter
{
    public const int PageSize = 50;

    /// <summary>What they are about: 'account', 'page', 'query', 'channel', 'campaign', 'link'; null: any.</summary>
    public string? Subject { get; init; }

    public string? Network { get; init; }

    /// <summary>Lines that count this alone; null: any.</summary>
    public string? Metric { get; init; }

    /// <summary>Lines that begin in this month, ISO; null: any.</summary>
    public string? Month { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>The line behind which to begin, instead of a page.</summary>
    public (string FirstDay, long Id)? After { get; init; }

    public int Take { get; init; } = PageSize;

    internal int Skip => After is not null ? 0 : (Math.Clamp(Page, 1, 100_000) - 1) * PageSize;
}
