namespace Filon.Links.Elsewhere;

/// <summary>Where a link was followed to.</summary>
/// <param name="Hops">Every address on the way, the one asked for first; the last is where it ended.</param>
/// <param name="Status">Of the last answer; null where there was none.</param>
public sealed record Followed(IReadOnlyList<string> Hops, FollowOutcome Outcome, int? Status)
{
    /// <summary>The page it leads to, as far as it is known: also a page that wants no programs is where the link leads.</summary>
    public string? Destination => Outcome == FollowOutcome.Found || (Outcome is FollowOutcome.Robots or FollowOutcome.Silent && Hops.Count > 1) ? Hops[^1] : null;
}
