namespace Filon.Server.Workspaces;

/// <summary>A workspace being typed in and what is wrong with it.</summary>
public sealed record NewWorkspacePage(WorkspaceForm Form, Failure? Failure);
