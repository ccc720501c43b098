namespace Filon.Workspaces;

/// <summary>An account in a workspace, with its role there.</summary>
public sealed record Member(long AccountId, string Email, string Name, Role Role);
