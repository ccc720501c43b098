using Filon.Workspaces;

namespace Filon.Server.Workspaces;

/// <summary>One's own account, and what is wrong with the last change asked for.</summary>
public sealed record ProfilePage(Account Account, Failure? Failure);
