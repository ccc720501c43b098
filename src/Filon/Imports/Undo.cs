using Filon.Imports.Writing;
using Filon.Jobs;
using Filon.Measure.Channels;
using Filon.Storage;
using Filon.Workspaces;

namespace Filon.Imports;

/// <summary>Takes an import back in one transaction: what it added goes, what it changed is as it was.</summary>
public sealed class Undo(Database database, ImportStore imports, ImportRowStore rows, ImportAftermath aftermath, Ids ids)
{
    private const int BatchSize = 10_000;
    private readonly SourceStore _sources = new();
    private readonly MentionStore _mentions = new();

    /// <summary>Why an import cannot be undone: which later imports stand on it. Null where it can.</summary>
    public async Task<Failure?> ObjectionAsync(Transaction transaction, long workspace, long id)
    {
        var changed = await _sources.ChangedSinceAsync(transaction, workspace, id);
        if (changed.Count > 0) return await RefuseAsync(transaction, workspace, changed, "changed", "modifié");
        var refer = await _mentions.StandingOnAsync(transaction, workspace, id);
        if (refer.Count > 0) return await RefuseAsync(transaction, workspace, refer, "referred to", "utilisé");
        return await _mentions.TypedOnAsync(transaction, workspace, id) > 0 ? TypedOn : null;
    }

    public Task<Failure?> RunAsync(Workspace workspace, long id, ChannelRules channels, JobRun run, CancellationToken cancel) =>
        database.WriteAsync(async t =>
        {
            var import = await imports.HoldAsync(t, workspace.Id, id);
            if (import is null) return ImportFailures.NotFound;
            if (import.State == ImportState.Undone) return null;
            if (import.State != ImportState.Undoing) return ImportFailures.NotApplied;
            if (await ObjectionAsync(t, workspace.Id, id) is { } objection)
            {
                await imports.MoveAsync(t, import, ImportState.Applied, ImportState.Undoing);
                return objection;
            }

            await t.WatchAsync("import", new { workspace_id = workspace.Id, id });
            await TakeBackAsync(new WritingDesk(t, import, workspace, channels, ids), run, cancel);
            await imports.MoveAsync(t, import, ImportState.Undone, ImportState.Undoing);
            await aftermath.FollowAsync(t, workspace.Id);
            await run.KeepAsync(t);
            return null;
        }, cancel);

    private async Task TakeBackAsync(WritingDesk desk, JobRun run, CancellationToken cancel)
    {
        var (done, total) = (0L, desk.Import.Added + desk.Import.Changed);
        foreach (var writer in RecordWriters.InOrder.Reverse())
        {
            cancel.ThrowIfCancellationRequested();
            var kind = Words.Of(writer.Kind);
            done += await RemoveAsync(desk, writer, kind);
            done += await RestoreAsync(desk, writer, kind);
            run.Report(done, total, Sentence.Format("{0:N0} of {1:N0} taken back", "{0:N0} sur {1:N0} repris", done, total));
        }

        await _sources.GiveBackAsync(desk.Transaction, desk.WorkspaceId, desk.Import.Id);
        await FollowListStore.RemoveAsync(desk.Transaction, desk.WorkspaceId, desk.Import.Id);
        await _mentions.SweepAsync(desk.Transaction, desk.WorkspaceId);
        await desk.Records.DeleteEmptyPersonsAsync(desk.Transaction, desk.WorkspaceId);
        await new DealTypeStore().WorkOutAsync(desk.Transaction, desk.WorkspaceId);
    }

    private async Task<long> RemoveAsync(WritingDesk desk, IRecordWriter writer, string kind)
    {
        long after = 0, removed = 0;
        while (await rows.WrittenAsync(desk.Transaction, desk.WorkspaceId, desk.Import.Id, (kind, "added", after, BatchSize)) is { Count: > 0 } batch)
        {
            List<string> keys = [.. batch.Select(row => row.RecordKey)];
            var found = await _sources.FindAsync(desk.Transaction, desk.WorkspaceId, kind, keys);
            await _sources.RemoveAsync(desk.Transaction, desk.WorkspaceId, kind, keys);
            List<long> gone = [.. found.Values.Select(source => source.RecordId)];
            await writer.RemoveAsync(desk, gone);
            if (writer.Kind == RecordKind.Company) await DescribeAnewAsync(desk, gone);
            (after, removed) = (batch[^1].RowNumber, removed + batch.Count);
        }

        return removed;
    }

    /// <summary>What stood on companies that are gone is written again as its own lines say.</summary>
    private async Task DescribeAnewAsync(WritingDesk desk, List<long> companies)
    {
        foreach (var writer in RecordWriters.InOrder.Where(writer => writer.Kind is RecordKind.Profile or RecordKind.Deal))
        {
            var standing = await _mentions.OnCompaniesAsync(desk.Transaction, desk.WorkspaceId, Words.Of(writer.Kind), companies);
            foreach (var lines in standing.GroupBy(record => record.ImportId))
            {
                var import = (await imports.HoldAsync(desk.Transaction, desk.WorkspaceId, lines.Key))!;
                await writer.WriteAsync(new WritingDesk(desk.Transaction, import, desk.Workspace, desk.Channels, desk.Ids), [.. lines.Select(line => new PlacedRecord(
                    line.Id, true, line.RowNumber, Mentioned.By(RecordJson.Read(line.Payload), writer.Kind, line.RecordKey), import.CreatedAt))]);
            }
        }
    }

    private async Task<long> RestoreAsync(WritingDesk desk, IRecordWriter writer, string kind)
    {
        long after = 0, restored = 0;
        while (await rows.ReplacedAsync(desk.Transaction, desk.WorkspaceId, desk.Import.Id, (kind, after, BatchSize)) is { Count: > 0 } batch)
        {
            var sources = await _sources.FindAsync(desk.Transaction, desk.WorkspaceId, kind, [.. batch.Select(row => row.RecordKey)]);
            await writer.WriteAsync(desk, [.. batch.Select(row => new PlacedRecord(
                sources[row.RecordKey].RecordId, true, row.BeforeRow, Mentioned.By(RecordJson.Read(row.Payload), writer.Kind, row.RecordKey), row.BeforeAt))]);
            (after, restored) = (batch[^1].RowNumber, restored + batch.Count);
        }

        return restored;
    }

    private static Failure TypedOn { get; } = new(FailureKind.Conflict,
        "People this import brought are on the list of an event, or in a call, a meeting or a letter typed in here. Take those back first.",
        "Des personnes que cet import a apportées sont sur la liste d’un événement, ou dans un appel, un rendez-vous ou une lettre saisis ici. Retirez-les d’abord.");

    private async Task<Failure> RefuseAsync(Transaction transaction, long workspace, IReadOnlyList<long> later, string en, string fr)
    {
        List<string> names = [];
        foreach (var id in later.Take(3)) names.Add($"{(await imports.HoldAsync(transaction, workspace, id))?.FileName} ({id})");
        var list = string.Join(", ", names) + (later.Count > 3 ? "…" : "");
        return new(FailureKind.Conflict,
            $"What this import brought was {en} by a later one: {list}. Undo that first.",
            $"Ce que cet import a apporté a été {fr} par un import plus récent\u00a0: {list}. Annulez d’abord celui-là.");
    }
}
