using Filon.Reciprocity;

namespace Filon.Server.Reciprocity;

/// <summary>One proposal.</summary>
/// <param name="Account">What is known of it.</param>
/// <param name="Weight">By which it is ranked.</param>
/// <param name="Reasons">In English.</param>
/// <param name="Accepted">Somebody said that it will be done.</param>
public sealed record ProposalAnswer(CircleAccountAnswer Account, int Weight, IReadOnlyList<string> Reasons, bool Accepted)
{
    internal static ProposalAnswer Of(Proposal proposal) => new(
        CircleAccountAnswer.Of(proposal.Account.Account, proposal.Account.Card), proposal.Weight, [.. proposal.Reasons.Select(reason => reason.En)], proposal.Accepted);
}
