namespace Filon.Workspaces;

/// <summary>An account in a workspace, with its role there; <paramref name="HasSecondFactor"/>: its sign-in has a second step.</summary>
public sealed record Member(long AccountId, string Email, string Name, Role Role, bool HasSecondFactor);
