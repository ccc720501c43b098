namespace Filon.Imports;

/// <summary>An import that waits for a file that is not there.</summary>
public sealed record MissingFile(long WorkspaceId, long Id, string Workspace, string FileName);
