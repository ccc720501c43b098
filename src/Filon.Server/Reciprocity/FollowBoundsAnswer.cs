using Filon.Reciprocity;

namespace Filon.Server.Reciprocity;

/// <summary>How far the workspace lets following go.</summary>
/// <param name="Guard">Those followed for one follower, at most: from 0.1 to 2.</param>
/// <param name="Least">Follows a week that are always allowed: from 0 to 50.</param>
/// <param name="Most">Follows a week, never more: from 1 to 500; null: as many as follow back.</param>
public sealed record FollowBoundsAnswer(decimal Guard, int Least, int? Most = null)
{
    internal FollowBoundsFields Fields => new() { Guard = FormattableString.Invariant($"{Guard}"), Least = FormattableString.Invariant($"{Least}"), Most = Most is null ? null : FormattableString.Invariant($"{Most}") };

    internal static FollowBoundsAnswer Of(FollowBounds bounds) => new(bounds.GuardHundredths / 100m, bounds.LeastAWeek, bounds.MostAWeek);
}
