using NodaTime;

namespace Filon.Posts;

/// <summary>Which posts a list shows, the latest first; pages count from 1.</summary>
public sealed record PostFilter
{
    public const int PageSize = 50;

    /// <summary>Part of the text.</summary>
    public string? Search { get; init; }

    public string? Network { get; init; }

    /// <summary>One of <see cref="PostForm"/>; null: any.</summary>
    public string? Form { get; init; }

    public Instant? Since { get; init; }

    /// <summary>Not included.</summary>
    public Instant? Until { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>The post behind which to begin, instead of a page.</summary>
    public (Instant At, long Id)? After { get; init; }

    public int Take { get; init; } = PageSize;

    internal int Skip => After is not null ? 0 : (Math.Clamp(Page, 1, 100_000) - 1) * PageSize;
}
