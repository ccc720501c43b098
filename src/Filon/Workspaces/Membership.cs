namespace Filon.Workspaces;

/// <summary>A workspace as seen by one of its members.</summary>
public sealed record Membership(Workspace Workspace, Role Role);
