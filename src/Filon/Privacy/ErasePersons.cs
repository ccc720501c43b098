using Filon.Imports;
using Filon.Jobs;
using Filon.Measure.Ledger;
using Filon.Storage;

namespace Filon.Privacy;

/// <summary>
/// Erases everybody who waits for it in a workspace: out of every table in one transaction each, then the uploaded files, the figures worked
/// out anew, and the disk. Interrupted anywhere, it goes on from the receipts.
/// </summary>
public sealed class ErasePersons(Database database, ErasureStore erasures, ErasureSteps steps, ImportFolder folder, RecomputeLedger ledger) : IJob
{
    public const string Name = "erase-persons";

    private static readonly string[] Rewritten =
        ["person", "person_word", "import", "import_row", "import_source", "ledger_line", "ledger_total", "credit_total", "channel_total", "population_path"];

    private static readonly Failure Moving = new(FailureKind.Unavailable,
        "A file is being read or applied: the erasure waits for it.", "Un fichier est en cours de lecture ou d’application : l’effacement attend qu’il soit fini.");

    public string Kind => Name;

    public async Task<Failure?> RunAsync(JobRun run, CancellationToken cancel)
    {
        var waiting = await database.WriteAsync(t => ErasureStore.WaitingAsync(t, run.Workspace), cancel);
        foreach (var (erasure, at) in waiting.Select((erasure, at) => (erasure, at)))
        {
            run.Report(at, waiting.Count, new("Taking them out of every table", "Retrait de toutes les tables"));
            if (await EraseAsync(run, erasure, cancel) is { } failure) return failure;
        }

        await FinishAsync(run, cancel);
        return null;
    }

    private async Task<Failure?> EraseAsync(JobRun run, Erasure erasure, CancellationToken cancel)
    {
        var known = await database.WriteAsync(t => TraceStore.FindAsync(t, run.Workspace, erasure.PersonId), cancel);
        var files = known is null ? [] : await FilesAsync(run.Workspace, known, cancel);
        return await database.WriteAsync(async transaction =>
        {
            await PendingImportStore.HoldAsync(transaction, run.Workspace);
            if (await PendingImportStore.AnyMovingAsync(transaction, run.Workspace)) return Moving;
            var traces = await TraceStore.FindAsync(transaction, run.Workspace, erasure.PersonId);
            if (traces is not null && await steps.EraseAsync(transaction, run.Workspace, (erasure.Id, traces, files)) is { } failure) return failure;
            if (traces is null) await ErasureStore.ErasedAsync(transaction, run.Workspace, erasure.Id, ("{}", "[]"));
            await run.KeepAsync(transaction);
            return null;
        }, cancel);
    }

    private async Task<HashSet<long>> FilesAsync(long workspace, PersonTraces traces, CancellationToken cancel)
    {
        var imports = await database.WriteAsync(t => PendingImportStore.ListAsync(t, workspace), cancel);
        return [.. imports.Where(import => !UploadedFile.IsClean(folder.Open(workspace, import.Id, ""), traces.Words)).Select(import => import.Id)];
    }

    private async Task FinishAsync(JobRun run, CancellationToken cancel)
    {
        var unfinished = await erasures.UnfinishedAsync(run.Workspace, cancel);
        if (unfinished.Count == 0) return;
        run.Report(0, 0, new("Working the figures out anew", "Nouveau calcul des chiffres"));
        foreach (var import in unfinished.SelectMany(erasure => erasure.FileList)) folder.Delete(run.Workspace, import);
        await ledger.RunAsync(run.Workspace, cancel);
        run.Report(0, 0, new("Writing over what is left on the disk", "Réécriture de ce qui reste sur le disque"));
        var known = SweptTables.All.Select(table => table.Name).ToHashSet();
        await Compaction.RunAsync(database, [.. unfinished.SelectMany(erasure => erasure.CountList.Keys).Where(known.Contains).Concat(Rewritten).Distinct()], cancel);
        await erasures.DoneAsync(run.Workspace, [.. unfinished.Select(erasure => erasure.Id)], cancel);
    }
}
