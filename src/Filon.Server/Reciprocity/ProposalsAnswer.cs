using Filon.Reciprocity;

namespace Filon.Server.Reciprocity;

/// <summary>What a person might do on a network, and what was decided.</summary>
/// <param name="Network">Null where there is no archive.</param>
/// <param name="AWeek">How many follows a week keep step.</param>
/// <param name="LeftThisWeek">Of these, not done yet.</param>
/// <param name="Ratio">Followed accounts for one follower.</param>
/// <param name="Guard">Above this ratio nobody is proposed to be followed.</param>
/// <param name="Follow">Whom one might follow, the best first.</param>
/// <param name="Unfollow">Whom one might stop following; only above the guard.</param>
/// <param name="Decided">The latest first.</param>
public sealed record ProposalsAnswer(
    string? Network, int AWeek, int LeftThisWeek, double? Ratio, double Guard, IReadOnlyList<ProposalAnswer> Follow, IReadOnlyList<ProposalAnswer> Unfollow, IReadOnlyList<DecisionAnswer> Decided)
{
    private const int Most = 500;

    internal static ProposalsAnswer Of(ProposalPage page) => page.List is not { } list ? new(null, 0, 0, null, FollowBounds.Usual.Guard, [], [], []) : new(
        page.Ask.Network, list.Pace.AWeek, list.Pace.LeftThisWeek, list.Pace.Ratio, list.Pace.Bounds.Guard,
        [.. list.Follow.Take(Most).Select(ProposalAnswer.Of)], [.. list.Unfollow.Select(ProposalAnswer.Of)], [.. list.Decided.Select(DecisionAnswer.Of)]);
}
