using Filon.Workspaces;

namespace Filon.Server.Workspaces;

/// <summary>Somebody who is to be a member.</summary>
/// <param name="Email">With which they sign in.</param>
/// <param name="Role">What they may do here.</param>
/// <param name="Name">Only where the e-mail has no account yet.</param>
/// <param name="Password">Only where the e-mail has no account yet: a first one, told to them by hand.</param>
public sealed record MemberBody(string Email, Role Role, string? Name = null, string? Password = null);
