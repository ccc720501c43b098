using Filon.Workspaces;

namespace Filon.Server.Workspaces;

/// <summary>The role of a member.</summary>
/// <param name="Role">What they may do here.</param>
public sealed record RoleBody(Role Role);
