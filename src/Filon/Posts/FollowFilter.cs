namespace Filon.Posts;

/// <summary>Which follows a list shows; pages count from 1.</summary>
public sealed record FollowFilter
{
    public const int PageSize = 50;

    public string? Network { get; init; }

    /// <summary>'follower', 'following'; null: both.</summary>
    public string? Direction { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>The follow behind which to begin, instead of a page.</summary>
    public long? After { get; init; }

    public int Take { get; init; } = PageSize;

    internal int Skip => After is not null ? 0 : (Math.Clamp(Page, 1, 100_000) - 1) * PageSize;
}
