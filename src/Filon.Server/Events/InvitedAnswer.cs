namespace Filon.Server.Events;

/// <summary>What came of putting people on a list.</summary>
/// <param name="Count">How many were not there yet.</param>
/// <param name="LeftOut">How many object or were erased.</param>
/// <param name="Guests">How many of a segment or a stage were on the list already.</param>
/// <param name="At">The moment their invitations bear, in Unix milliseconds: by it they are taken back together.</param>
public sealed record InvitedAnswer(int Count, int LeftOut, int Guests, long At);
