using System.Text.Json;
using Filon.Imports;
using Filon.People;
using Filon.Storage;

namespace Filon.Privacy;

/// <summary>What an erasure does in the tables, step by step, within one transaction.</summary>
public sealed class ErasureSteps(SuppressionStore suppressions, MeasureStateStore measure)
{
    /// <returns>A failure has changed nothing.</returns>
    internal async Task<Failure?> EraseAsync(Transaction transaction, long workspace, (long Erasure, PersonTraces Traces, HashSet<long> Files) what)
    {
        var (erasure, traces, files) = what;
        // first of all: what cannot be kept out may not be taken out
        if (await suppressions.AddAsync(transaction, workspace, traces.Suppressed, Suppressed.Erased) is { } failure) return failure;
        var nameless = new NamelessStore(transaction, workspace, traces.Profiles);
        var lines = new ImportTraceStore(transaction, workspace, traces);
        await lines.RunAsync(await nameless.RecordsAsync());
        var counts = await nameless.RunAsync(traces.Person);
        var swept = await SweepStore.RunAsync(transaction, workspace, traces.Needles);
        files.UnionWith(lines.Imports);
        counts["import_row"] = lines.Lines;
        counts["mention"] = swept.Values.Sum();
        counts["namesake"] = traces.Shared.Count;
        foreach (var (table, rows) in swept) counts[table] = counts.GetValueOrDefault(table) + rows;
        counts["discarded"] = await DiscardAsync(transaction, workspace, files);
        await ErasureStore.ErasedAsync(transaction, workspace, erasure,
            (JsonSerializer.Serialize(counts.Where(count => count.Value > 0).ToDictionary()), JsonSerializer.Serialize(files.Order())));
        await measure.MarkStaleAsync(transaction, workspace);
        return null;
    }

    /// <summary>An import that waits to be applied would bring the person back, or its file would: it is to be given again.</summary>
    private static async Task<long> DiscardAsync(Transaction transaction, long workspace, HashSet<long> files)
    {
        long discarded = 0;
        foreach (var (id, state) in await PendingImportStore.ListAsync(transaction, workspace))
        {
            if (!files.Contains(id) || state is "applied" or "undone") continue;
            await PendingImportStore.DiscardAsync(transaction, workspace, id);
            discarded++;
        }

        return discarded;
    }
}
