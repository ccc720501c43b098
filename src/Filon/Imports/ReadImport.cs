using Filon.Jobs;
using Filon.Storage;

namespace Filon.Imports;

/// <summary>Reads a file into a preview. An interrupted reading begins anew from the stored file.</summary>
public sealed class ReadImport(ImportStore imports, Staging staging, WorkspaceOfJob workspaces) : IJob
{
    public const string Name = "read-import";

    public string Kind => Name;

    public async Task<Failure?> RunAsync(JobRun run, CancellationToken cancel)
    {
        var id = ImportJobs.IdOf(run);
        if (await imports.FindAsync(run.Workspace, id, cancel) is not { State: ImportState.Reading } import) return null;
        var workspace = await workspaces.FindAsync(run.Workspace, cancel);
        var failure = await staging.ReadAsync(import, new ReadingHabits(workspace.Currency, workspace.Zone), run, cancel);
        if (failure is not null) await imports.RefuseAsync(run.Workspace, id, failure.Sentence, cancel);
        return failure;
    }
}
