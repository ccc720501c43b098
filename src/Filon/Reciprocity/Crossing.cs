namespace Filon.Reciprocity;

/// <summary>A movement as lists tell it: the accounts of one that stand, or do not stand, in another.</summary>
/// <param name="Of">Where they stand.</param>
/// <param name="Other">Null: it is the whole list.</param>
/// <param name="InBoth">They stand in the other too; false: they do not.</param>
internal sealed record Crossing(ListSide Of, ListSide? Other = null, bool InBoth = false)
{
    public static Crossing From(Movement movement) => movement switch
    {
        Movement.Followers => new(ListSide.Followers),
        Movement.Following => new(ListSide.Following),
        Movement.Mutual => new(ListSide.Followers, ListSide.Following, true),
        Movement.NotFollowedBack => new(ListSide.Following, ListSide.Followers),
        Movement.NotFollowed => new(ListSide.Followers, ListSide.Following),
        Movement.Gained => new(ListSide.Followers, ListSide.FollowersBefore),
        Movement.Lost => new(ListSide.FollowersBefore, ListSide.Followers),
        Movement.Begun => new(ListSide.Following, ListSide.FollowingBefore),
        _ => new(ListSide.FollowingBefore, ListSide.Following),
    };
}
