namespace Filon.Reciprocity;

/// <summary>One account a person might follow, or stop following, and why. Filon does neither.</summary>
/// <param name="Account">As it stands.</param>
/// <param name="Act">What is proposed.</param>
/// <param name="Weight">By which it is ranked.</param>
/// <param name="Reasons">The answers that speak for it, the weightiest first.</param>
/// <param name="Accepted">Somebody said that it will be done.</param>
public sealed record Proposal(KnownAccount Account, FollowAct Act, int Weight, IReadOnlyList<Sentence> Reasons, bool Accepted);
