using Filon.Reciprocity;
using NodaTime;

namespace Filon.Server.Reciprocity;

/// <summary>A person's word about an account.</summary>
/// <param name="Account">By the network's own name or number.</param>
/// <param name="Act"><c>follow</c> or <c>unfollow</c>.</param>
/// <param name="State"><c>accepted</c>, <c>done</c> or <c>dropped</c>.</param>
/// <param name="Reason">Why it was dropped.</param>
/// <param name="By">The name of the member.</param>
/// <param name="At">When.</param>
public sealed record DecisionAnswer(string Account, string Act, string State, string? Reason, string? By, Instant At)
{
    internal static DecisionAnswer Of(FollowDecision word) => new(word.Account, word.Act.ToString().ToLowerInvariant(), word.State.ToString().ToLowerInvariant(), word.Reason, word.By, word.At);
}
