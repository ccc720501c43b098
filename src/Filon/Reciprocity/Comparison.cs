namespace Filon.Reciprocity;

/// <summary>What two archives of one network tell together. A set that the files cannot tell is null, never empty.</summary>
public sealed class Comparison(Archive? earlier, Archive later, IReadOnlyList<AccountPair> pairs)
{
    public Archive? Earlier { get; } = earlier;

    public Archive Later { get; } = later;

    public IReadOnlyList<string>? Accounts(Movement movement) => Knows(movement) ? [.. pairs.Where(pair => Is(movement, pair)).Select(pair => pair.Account)] : null;

    public long? Count(Movement movement) => Knows(movement) ? pairs.LongCount(pair => Is(movement, pair)) : null;

    /// <summary>Those we follow for one who follows us; null without followers or where the archive lists only one of the two.</summary>
    public double? Ratio => Count(Movement.Following) is { } following && Count(Movement.Followers) is > 0 and var followers ? (double)following / followers : null;

    /// <summary>Of the followers of the earlier archive, the part that still follows; null without any.</summary>
    public double? Retention
    {
        get
        {
            var before = pairs.Count(pair => pair.FollowedUs);
            return Count(Movement.Lost) is { } lost && before > 0 ? 1 - (double)lost / before : null;
        }
    }

    private bool Knows(Movement movement) => movement switch
    {
        Movement.Followers => Later.Followers is not null,
        Movement.Following => Later.Following is not null,
        Movement.Gained or Movement.Lost => Later.Followers is not null && Earlier?.Followers is not null,
        Movement.Begun or Movement.Stopped => Later.Following is not null && Earlier?.Following is not null,
        _ => Later.Followers is not null && Later.Following is not null,
    };

    private static bool Is(Movement movement, AccountPair pair) => movement switch
    {
        Movement.Followers => pair.FollowsUs,
        Movement.Following => pair.WeFollow,
        Movement.Mutual => pair.FollowsUs && pair.WeFollow,
        Movement.NotFollowedBack => pair.WeFollow && !pair.FollowsUs,
        Movement.NotFollowed => pair.FollowsUs && !pair.WeFollow,
        Movement.Gained => pair.FollowsUs && !pair.FollowedUs,
        Movement.Lost => pair.FollowedUs && !pair.FollowsUs,
        Movement.Begun => pair.WeFollow && !pair.WeFollowed,
        _ => pair.WeFollowed && !pair.WeFollow,
    };
}
