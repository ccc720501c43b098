using System.Globalization;
using Filon.Imports;
using Filon.Jobs;

namespace Filon.Server.Imports;

/// <summary>What the page of one import shows.</summary>
public sealed class ImportScene(ImportStore imports, ImportRowStore rows, ImportFolder folder, JobRunner jobs)
{
    public Task<Import?> FindAsync(long workspace, long id, CancellationToken cancel) => imports.FindAsync(workspace, id, cancel);

    /// <summary>The job that is at this import, where one is.</summary>
    public Task<Job?> JobAsync(Import import, CancellationToken cancel)
    {
        var kind = import.State switch
        {
            ImportState.Reading => ReadImport.Name,
            ImportState.Applying => ApplyImport.Name,
            ImportState.Undoing => UndoImport.Name,
            _ => null,
        };
        return kind is null ? Task.FromResult<Job?>(null) : jobs.LatestAsync(import.WorkspaceId, kind, import.Id.ToString(CultureInfo.InvariantCulture), cancel);
    }

    /// <summary>The columns of a sheet with what they are taken for: as settled, or guessed for the kind of record asked for.</summary>
    public async Task<Outcome<Recognised>> ColumnsAsync(long workspace, long id, RecordKind? target, CancellationToken cancel)
    {
        if (await imports.FindAsync(workspace, id, cancel) is not { } import) return ImportFailures.NotFound;
        if (!folder.Holds(workspace, id)) return ImportFailures.FileGone;
        var source = folder.Open(import);
        var recognised = target is { } kind ? FileReader.RecogniseAs(source, kind) : FileReader.Recognise(source);
        if (!recognised.Succeeded) return recognised.Failure;
        if (recognised.Value.Mapping is null) return ImportFailures.NoColumns;
        return target is null && import.Mapping is not null
            ? recognised.Value with { Mapping = RecordJson.ReadMapping(import.Mapping) }
            : recognised.Value;
    }

    public async Task<PreviewPage> PreviewAsync(Import import, RowFilter filter, CancellationToken cancel)
    {
        var found = await rows.PageAsync(import.WorkspaceId, import.Id, filter with { Take = filter.Take + 1 }, cancel);
        return new([.. found.Take(filter.Take)], filter, await rows.GroupsAsync(import.WorkspaceId, import.Id, cancel), found.Count > filter.Take);
    }
}
