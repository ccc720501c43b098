using NodaTime;

namespace Filon.Reciprocity;

/// <summary>
/// How many accounts to follow this week, so that what is followed keeps step with what follows back: never more than a week's follow-backs,
/// never past the ratio guard, never near what the network allows.
/// </summary>
/// <param name="Followers">In the latest archive that lists them; null: none does.</param>
/// <param name="Following">In the latest archive that lists them.</param>
/// <param name="BacksAWeek">Follow-backs a week between the two latest archives; null where there are not two.</param>
/// <param name="DoneThisWeek">Follows told as done in the last seven days.</param>
/// <param name="Limit">What the network publishes; null: nothing known.</param>
/// <param name="Bounds">What the workspace allows itself.</param>
public sealed record Pace(long? Followers, long? Following, double? BacksAWeek, int DoneThisWeek, NetworkLimit? Limit, FollowBounds Bounds)
{
    /// <summary>The part of what the network allows that is used at most.</summary>
    public const double PartOfLimit = 0.05;

    public double? Ratio => Followers > 0 && Following is { } following ? (double)following / Followers : null;

    public bool OverGuard => Ratio > Bounds.Guard;

    /// <summary>How many may be followed before the guard, if none of them follows back; null where the ratio is not known.</summary>
    public long? Room => Followers is { } followers && Following is { } following ? Bounds.Room(followers, following) : null;

    /// <summary>The pace of a week: follow-backs seen a week, within the bounds of the workspace, at most a twentieth of what the network allows and the room under the guard.</summary>
    public int AWeek
    {
        get
        {
            var step = Math.Min(Math.Max(Bounds.LeastAWeek, (int)Math.Ceiling(BacksAWeek ?? 0)), Bounds.MostAWeek ?? int.MaxValue);
            if (Limit?.ADay is { } aDay) step = Math.Min(step, (int)(aDay * 7 * PartOfLimit));
            return (int)Math.Min(step, Room ?? step);
        }
    }

    public int LeftThisWeek => Math.Max(0, AWeek - DoneThisWeek);

    public static Pace Of(CircleData data, IEnumerable<FollowDecision> decisions, FollowBounds bounds, Instant now)
    {
        var followers = data.Archives.LastOrDefault(archive => archive.Followers is not null);
        var following = data.Archives.LastOrDefault(archive => archive.Following is not null);
        var done = decisions.Count(word => word is { Act: FollowAct.Follow, State: DecisionState.Done } && word.At > now - Duration.FromDays(7));
        return new(followers?.Followers, following?.Following, BacksOf(data), done, NetworkLimit.Of(data.Network), bounds);
    }

    /// <summary>The two latest lists of followers; null where there are not two.</summary>
    internal static (Archive Before, Archive Latest)? Between(IReadOnlyList<Archive> archives) =>
        archives.LastOrDefault(archive => archive.Followers is not null) is { } latest
        && archives.LastOrDefault(archive => archive.Followers is not null && archive.MadeAt < latest.MadeAt) is { } before ? (before, latest) : null;

    private static double? BacksOf(CircleData data) =>
        Between(data.Archives) is var (before, latest) ? data.Backs / (latest.MadeAt - before.MadeAt).TotalDays * 7 : null;
}
