using Filon.Accounts;

namespace Filon.Server.Accounts;

/// <summary>An invitation before its reader. <paramref name="HasAccount"/>: the address invited has an account already.</summary>
public sealed record JoinPage(OpenInvitation Open, JoinForm Form, bool HasAccount, Failure? Failure);
