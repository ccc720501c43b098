using Filon.Imports.Writing;
using Filon.Jobs;
using Filon.Measure.Channels;
using Filon.Storage;
using Filon.Workspaces;

namespace Filon.Imports;

/// <summary>Writes what a preview announced: one transaction, all or nothing, and nothing twice.</summary>
public sealed class Apply(Database database, ImportStore imports, ImportRowStore rows, ImportAftermath aftermath, Ids ids)
{
    private const int BatchSize = 10_000;

    public Task<Failure?> RunAsync(Workspace workspace, long id, ChannelRules channels, JobRun run, CancellationToken cancel) =>
        database.WriteAsync<Failure?>(async t =>
        {
            var import = await imports.HoldAsync(t, workspace.Id, id);
            if (import is null) return ImportFailures.NotFound;
            if (import.State == ImportState.Applied) return null;
            if (import.State != ImportState.Applying) return ImportFailures.NotReady;

            await t.WatchAsync("import", new { workspace_id = workspace.Id, id });
            await rows.CompareAgainAsync(t, workspace.Id, id); // others may have been applied or undone since the preview
            var counts = await rows.CountAsync(t, workspace.Id, id);
            await WriteAsync(new WritingDesk(t, import, workspace, channels, ids), counts, run, cancel);
            await imports.CountAsync(t, workspace.Id, id, counts, []);
            await imports.MoveAsync(t, import, ImportState.Applied, ImportState.Applying);
            await aftermath.FollowAsync(t, workspace.Id);
            await run.KeepAsync(t);
            return null;
        }, cancel);

    private async Task WriteAsync(WritingDesk desk, ImportCounts counts, JobRun run, CancellationToken cancel)
    {
        var (total, placement, done) = (counts.Added + counts.Changed, new Placement(desk), 0L);
        foreach (var action in new[] { "changed", "added" })
        {
            var kinds = await rows.KindsAsync(desk.Transaction, desk.WorkspaceId, desk.Import.Id, action);
            foreach (var writer in RecordWriters.InOrder.Where(writer => kinds.Contains(Words.Of(writer.Kind))))
            {
                await foreach (var batch in BatchesAsync(desk, Words.Of(writer.Kind), action))
                {
                    cancel.ThrowIfCancellationRequested();
                    await writer.WriteAsync(desk, action == "added" ? await placement.NewAsync(batch) : await placement.KnownAsync(batch));
                    run.Report(done += batch.Count, total, Sentence.Format("{0:N0} of {1:N0} written", "{0:N0} sur {1:N0} écrits", done, total));
                }
            }
        }

        await new FollowLists(desk, rows).KeepAsync();
        await desk.Sources.TakeOverAsync(desk.Transaction, desk.WorkspaceId, desk.Import.Id);
        await new DealTypeStore().WorkOutAsync(desk.Transaction, desk.WorkspaceId);
    }

    private async IAsyncEnumerable<IReadOnlyList<StagedRow>> BatchesAsync(WritingDesk desk, string kind, string action)
    {
        long after = 0;
        while (await rows.WrittenAsync(desk.Transaction, desk.WorkspaceId, desk.Import.Id, (kind, action, after, BatchSize)) is { Count: > 0 } batch)
        {
            yield return batch;
            after = batch[^1].RowNumber;
        }
    }
}
