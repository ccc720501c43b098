using Filon.Jobs;

namespace Filon.Imports;

/// <summary>Takes an applied import back.</summary>
public sealed class UndoImport(Undo undo, WorkspaceOfJob workspaces, ChannelRulesOf channels) : IJob
{
    public const string Name = "undo-import";

    public string Kind => Name;

    public async Task<Failure?> RunAsync(JobRun run, CancellationToken cancel) => await undo.RunAsync(
        await workspaces.FindAsync(run.Workspace, cancel), ImportJobs.IdOf(run), await channels(run.Workspace, cancel), run, cancel);
}
