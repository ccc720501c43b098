using Filon.Audit;
using Filon.Jobs;
using Filon.People;

namespace Filon.Imports;

/// <summary>
/// Applies a previewed import. One that was interrupted left nothing, and is applied from the start. Where somebody was erased or objected,
/// the file itself goes once it is applied: it could hold them, and nothing needs it any more.
/// </summary>
public sealed class ApplyImport(Apply apply, ImportFolder folder, SuppressionStore suppressions, WorkspaceOfJob workspaces, ChannelRulesOf channels) : IJob
{
    public const string Name = "apply-import";

    public string Kind => Name;

    public async Task<Failure?> RunAsync(JobRun run, CancellationToken cancel)
    {
        var (workspace, id) = (await workspaces.FindAsync(run.Workspace, cancel), ImportJobs.IdOf(run));
        Act.Begin(new Act("imports/applied", "job", $"imports/{id}", "") { Workspace = run.Workspace });
        var failure = await apply.RunAsync(workspace, id, await channels(run.Workspace, cancel), run, cancel);
        if (failure is not null) return failure;
        if ((await suppressions.LoadAsync(run.Workspace, cancel)) is not { Succeeded: true, Value.IsEmpty: true }) folder.Delete(run.Workspace, id);
        return null;
    }
}
