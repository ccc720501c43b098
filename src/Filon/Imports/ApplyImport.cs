using Filon.Jobs;

namespace Filon.Imports;

/// <summary>Applies a previewed import. One that was interrupted left nothing, and is applied from the start.</summary>
public sealed class ApplyImport(Apply apply, WorkspaceOfJob workspaces, ChannelRulesOf channels) : IJob
{
    public const string Name = "apply-import";

    public string Kind => Name;

    public async Task<Failure?> RunAsync(JobRun run, CancellationToken cancel) => await apply.RunAsync(
        await workspaces.FindAsync(run.Workspace, cancel), ImportJobs.IdOf(run), await channels(run.Workspace, cancel), run, cancel);
}
