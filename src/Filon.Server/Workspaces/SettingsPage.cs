using Filon.Workspaces;

namespace Filon.Server.Workspaces;

/// <summary>The members of the workspace, and what is wrong with the last change asked for.</summary>
public sealed record SettingsPage(IReadOnlyList<Member> Members, Failure? Failure);
