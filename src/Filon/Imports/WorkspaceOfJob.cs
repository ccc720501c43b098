using Filon.Workspaces;

namespace Filon.Imports;

/// <summary>The workspace a job runs for.</summary>
public sealed class WorkspaceOfJob(WorkspaceStore workspaces)
{
    public async Task<Workspace> FindAsync(long id, CancellationToken cancel) =>
        (await workspaces.ListAsync(cancel)).FirstOrDefault(workspace => workspace.Id == id)
        ?? throw new InvalidOperationException("The workspace of this job is gone");
}
