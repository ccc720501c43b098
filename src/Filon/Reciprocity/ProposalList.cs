namespace Filon.Reciprocity;

/// <summary>What a person might do on a network, at the pace that keeps step.</summary>
/// <param name="Pace">Of this week.</param>
/// <param name="Follow">All whom one might follow, those accepted first, then the weightiest.</param>
/// <param name="Unfollow">Whom one might stop following: only where the ratio guard asks for it.</param>
/// <param name="Decided">What persons decided, the latest first.</param>
public sealed record ProposalList(Pace Pace, IReadOnlyList<Proposal> Follow, IReadOnlyList<Proposal> Unfollow, IReadOnlyList<FollowDecision> Decided)
{
    /// <summary>As many of <see cref="Follow"/> as the pace leaves this week.</summary>
    public IReadOnlyList<Proposal> ThisWeek => [.. Follow.Take(Pace.LeftThisWeek)];
}
