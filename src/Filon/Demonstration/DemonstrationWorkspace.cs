using Filon.Imports;
using Filon.Jobs;
using Filon.Workspaces;

namespace Filon.Demonstration;

/// <summary>Fills a workspace with the simulated company's files, through the importers, as a person would.</summary>
public sealed class DemonstrationWorkspace(WorkspaceStore workspaces, TypedIn typed, Importing importing, ImportStore imports, JobRunner runner)
{
    /// <summary>The workspace of a demonstration made before, whole; null where there is none.</summary>
    public async Task<Workspace?> FindAsync(string name, CancellationToken cancel)
    {
        foreach (var workspace in (await workspaces.ListAsync(cancel)).Where(workspace => workspace.Demonstration && workspace.Name == name))
            if ((await imports.ListAsync(workspace.Id, 0, 100, cancel)).Any(import => import.State == ImportState.Applied && import.FileName == DemonstrationFiles.Last))
                return workspace;
        return null;
    }

    /// <summary>Imports every file and works out persons and figures. One that was interrupted is taken up again: what is in stays in.</summary>
    /// <param name="tell">Given a sentence before each file.</param>
    public async Task<Outcome<Workspace>> FillAsync(DemonstrationFiles files, string name, long owner, Action<Sentence> tell, CancellationToken cancel)
    {
        var draft = WorkspaceDraft.Parse(name, "EUR", Calendar.Zone.Id);
        if (!draft.Succeeded) return draft.Failure;
        var begun = (await workspaces.ListAsync(cancel)).FirstOrDefault(workspace => workspace.Demonstration && workspace.Name == name);
        var workspace = begun ?? await workspaces.CreateAsync(draft.Value, owner, demonstration: true, cancel);
        await typed.MakeAsync(workspace, cancel);
        foreach (var path in files.ToImport)
        {
            tell(Sentence.Same(Path.GetFileName(path)));
            var import = await ImportAsync(workspace, path, cancel);
            if (!import.Succeeded) return import.Failure;
        }

        tell(new("Persons and figures", "Personnes et chiffres"));
        await runner.RunAllAsync(cancel);
        await typed.FinishAsync(workspace, cancel);
        await runner.RunAllAsync(cancel);
        return workspace;
    }

    private async Task<Outcome<Import>> ImportAsync(Workspace workspace, string path, CancellationToken cancel)
    {
        await using var content = File.OpenRead(path);
        var received = await importing.ReceiveAsync(workspace.Id, new FileGiven(Path.GetFileName(path), content), null, null, cancel);
        if (!received.Succeeded) return received;
        var read = received.Value.State == ImportState.Reading ? await FinishAsync(received.Value, ReadImport.Name, cancel) : received;
        if (!read.Succeeded || read.Value.State != ImportState.Previewed) return read;
        var applying = await importing.ApplyAsync(workspace.Id, read.Value.Id, cancel);
        return applying.Succeeded ? await FinishAsync(applying.Value, ApplyImport.Name, cancel) : applying;
    }

    private async Task<Outcome<Import>> FinishAsync(Import import, string kind, CancellationToken cancel)
    {
        var queued = (await runner.LatestAsync(import.WorkspaceId, kind, ImportJobs.Arguments(import.Id), cancel))!;
        var job = await runner.RunAsync(import.WorkspaceId, queued.Id, null, cancel);
        var finished = (await imports.FindAsync(import.WorkspaceId, import.Id, cancel))!;
        return job.State == JobState.Done ? finished
            : new Failure(FailureKind.Invalid, finished.Failure ?? job.Progress.Message ?? new("The import did not finish.", "L’import n’est pas allé à son terme."));
    }
}
