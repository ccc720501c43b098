using Filon.Jobs;
using Filon.People;
using Filon.Storage;

namespace Filon.Imports;

/// <summary>Reads an import's file, line by line in bounded memory, into lines compared with what is already there. Nothing else is written.</summary>
public sealed class Staging(Database database, ImportParts parts, SuppressionStore suppressions)
{
    private const int BatchSize = 10_000;

    /// <param name="import">In state reading. Lines of an earlier, interrupted reading are thrown away.</param>
    public async Task<Failure?> ReadAsync(Import import, ReadingHabits habits, JobRun run, CancellationToken cancel)
    {
        await database.WriteAsync(t => parts.Rows.ClearAsync(t, import.WorkspaceId, import.Id), cancel);
        var suppressed = await suppressions.LoadAsync(import.WorkspaceId, cancel);
        if (!suppressed.Succeeded) return suppressed.Failure;
        if (!parts.Folder.Holds(import.WorkspaceId, import.Id)) return ImportFailures.FileGone;
        var source = parts.Folder.Open(import);
        var recognised = FileReader.Recognise(source);
        if (!recognised.Succeeded) return recognised.Failure;

        var mapping = import.Mapping is null ? null : RecordJson.ReadMapping(import.Mapping);
        var staging = new RowStaging(parts.Clock.Now(), habits.Zone, new Screening(suppressed.Value));
        long read = 0;
        foreach (var batch in FileReader.Read(source, recognised.Value, habits, mapping).Select(staging.Judge).OfType<StagedRow>().Chunk(BatchSize))
        {
            await WriteAsync(import, batch, run, cancel);
            read += batch.Length;
            run.Report(read, 0, Sentence.Format("{0:N0} lines read", "{0:N0} lignes lues", read));
        }

        IReadOnlyList<Sentence> notes = [.. await AgainAsync(import, habits, cancel), .. staging.Notes];
        await database.WriteAsync(async t =>
        {
            var counts = await parts.Rows.CountAsync(t, import.WorkspaceId, import.Id);
            await parts.Imports.CountAsync(t, import.WorkspaceId, import.Id, counts, notes);
            await parts.Imports.MoveAsync(t, import, ImportState.Previewed, ImportState.Reading);
            await run.KeepAsync(t);
        }, cancel);
        return null;
    }

    private Task WriteAsync(Import import, StagedRow[] batch, JobRun run, CancellationToken cancel) => database.WriteAsync(async t =>
    {
        await parts.Rows.AddAsync(t, import.WorkspaceId, import.Id, batch, cancel);
        await parts.Rows.CompareAsync(t, import.WorkspaceId, import.Id, batch[0].RowNumber);
        await run.KeepAsync(t);
    }, cancel);

    private async Task<IEnumerable<Sentence>> AgainAsync(Import import, ReadingHabits habits, CancellationToken cancel) =>
        (await parts.Imports.OfSameFileAsync(import.WorkspaceId, import.Sha256, cancel)).Where(same => same.State == ImportState.Applied).Take(1)
            .Select(same => Sentence.Format("This very file was already imported on {0:d MMMM yyyy}.", "Ce même fichier a déjà été importé le {0:d MMMM yyyy}.", same.AppliedAt!.Value.InZone(habits.Zone).Date));
}
