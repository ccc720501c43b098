namespace Filon.Reciprocity;

/// <summary>How many accounts stand in the lists of two archives, and in two of them at once.</summary>
public sealed record ListCounts
{
    public long Followers { get; init; }
    public long Following { get; init; }
    public long Mutual { get; init; }

    /// <summary>In the earlier archive, as the rest.</summary>
    public long FollowersBefore { get; init; }

    public long FollowingBefore { get; init; }

    /// <summary>Followers of both archives.</summary>
    public long FollowersKept { get; init; }

    /// <summary>Followed in both archives.</summary>
    public long FollowingKept { get; init; }

    internal long Of(Movement movement) => movement switch
    {
        Movement.Followers => Followers,
        Movement.Following => Following,
        Movement.Mutual => Mutual,
        Movement.NotFollowedBack => Following - Mutual,
        Movement.NotFollowed => Followers - Mutual,
        Movement.Gained => Followers - FollowersKept,
        Movement.Lost => FollowersBefore - FollowersKept,
        Movement.Begun => Following - FollowingKept,
        _ => FollowingBefore - FollowingKept,
    };
}
