using Filon.Audit;
using Filon.Jobs;

namespace Filon.Imports;

/// <summary>Takes an applied import back.</summary>
public sealed class UndoImport(Undo undo, WorkspaceOfJob workspaces, ChannelRulesOf channels) : IJob
{
    public const string Name = "undo-import";

    public string Kind => Name;

    public async Task<Failure?> RunAsync(JobRun run, CancellationToken cancel)
    {
        var id = ImportJobs.IdOf(run);
        Act.Begin(new Act("imports/undone", "job", $"imports/{id}", "") { Workspace = run.Workspace });
        return await undo.RunAsync(await workspaces.FindAsync(run.Workspace, cancel), id, await channels(run.Workspace, cancel), run, cancel);
    }
}
