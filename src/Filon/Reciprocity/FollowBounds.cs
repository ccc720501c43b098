namespace Filon.Reciprocity;

/// <summary>How far a workspace lets following go. What a network publishes holds besides, whatever stands here.</summary>
/// <param name="GuardHundredths">Those followed for one follower, at most, times 100.</param>
/// <param name="LeastAWeek">What may be followed in a week though nobody followed back yet: else nobody could begin.</param>
/// <param name="MostAWeek">Never more in a week than this; null: as many as follow back.</param>
public sealed record FollowBounds(int GuardHundredths, int LeastAWeek, int? MostAWeek)
{
    /// <summary>One for one: nobody who looks at the account sees somebody who runs after followers.</summary>
    public static FollowBounds Usual { get; } = new(100, 5, null);

    /// <summary>Those followed for one follower, at most.</summary>
    public double Guard => GuardHundredths / 100.0;

    /// <summary>How many more may be followed before the guard, if none of them follows back.</summary>
    public long Room(long followers, long following) => Math.Max(0, followers * GuardHundredths / 100 - following);
}
