using Filon.People;
using Filon.Server.Api;

namespace Filon.Server.People;

/// <summary>Why two profiles may be one person.</summary>
/// <param name="Id">The join's number: what one accepts, refuses or withdraws.</param>
/// <param name="Profiles">The two.</param>
/// <param name="Evidence">The rule that found it.</param>
/// <param name="Probability">That they are one, from 0 to 1.</param>
/// <param name="State"><c>certain</c>, <c>proposed</c>, <c>accepted</c> or <c>refused</c>.</param>
/// <param name="Matches">What the two have in common or not, and what it weighs.</param>
public sealed record JoinAnswer(Id Id, IReadOnlyList<Id> Profiles, string Evidence, double Probability, string State, IReadOnlyList<EvidenceMatch> Matches)
{
    internal static JoinAnswer Of(JoinCard join) => new(join.Id, [join.ProfileA, join.ProfileB], join.Evidence, join.Score, join.State, join.Matches);
}
