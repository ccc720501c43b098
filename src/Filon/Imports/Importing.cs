using Filon.Jobs;
using Filon.Storage;

namespace Filon.Imports;

/// <summary>What a person does with imports: give a file, say what its columns mean, apply, discard, undo.</summary>
public sealed class Importing(Database database, ImportStore imports, ImportParts parts, JobStore jobs, Ids ids)
{
    /// <summary>
    /// Keeps the file and has it read. The same bytes given again while their import is not finished are that import;
    /// bytes that were applied are imported anew, and change nothing.
    /// </summary>
    /// <param name="mapping">For a sheet: how to read it, instead of what is remembered or guessed.</param>
    /// <param name="account">Null: the command line.</param>
    public async Task<Outcome<Import>> ReceiveAsync(
        long workspace, FileGiven file, ColumnMapping? mapping, long? account, CancellationToken cancel)
    {
        var id = ids.Next();
        var stored = await parts.Folder.SaveAsync(workspace, id, file.Content, cancel);
        if (!stored.Succeeded) return stored.Failure;
        var same = await imports.OfSameFileAsync(workspace, stored.Value.Sha256, cancel);
        var unfinished = same.FirstOrDefault(import => import.State is ImportState.Mapping or ImportState.Reading or ImportState.Previewed or ImportState.Applying);
        var recognised = unfinished is null ? FileReader.Recognise(parts.Folder.Open(workspace, id, file.Name)) : default;
        if (unfinished is not null || !recognised.Succeeded) parts.Folder.Delete(workspace, id);
        if (unfinished is not null)
            return mapping is not null && (unfinished.State is ImportState.Mapping or ImportState.Previewed)
                ? await ReadAsync(unfinished, mapping, cancel) : unfinished;
        if (!recognised.Succeeded) return recognised.Failure;

        var import = new Import
        {
            WorkspaceId = workspace, Id = id, FileName = file.Name, Format = recognised.Value.Format.Code, State = ImportState.Mapping,
            SizeBytes = stored.Value.Size, Sha256 = stored.Value.Sha256, CreatedBy = account, CreatedAt = parts.Clock.Now(),
        };
        await imports.AddAsync(import, cancel);
        return await BeginAsync(import, recognised.Value, mapping, cancel);
    }

    /// <summary>Settles what the columns of a sheet mean, remembers it, and has the file read; a preview not applied yet is read anew.</summary>
    public async Task<Outcome<Import>> MapAsync(long workspace, long id, ColumnMapping mapping, CancellationToken cancel)
    {
        if (await imports.FindAsync(workspace, id, cancel) is not { } import) return ImportFailures.NotFound;
        if (import.State is not (ImportState.Mapping or ImportState.Previewed or ImportState.Reading)) return ImportFailures.NotMapping;
        await database.WriteAsync(t => parts.Mappings.RememberAsync(t, workspace, mapping), cancel);
        return await ReadAsync(import, mapping, cancel);
    }

    /// <summary>Has a previewed import written.</summary>
    public Task<Outcome<Import>> ApplyAsync(long workspace, long id, CancellationToken cancel) => MoveAsync(
        workspace, id, (ImportState.Applying, [ImportState.Previewed, ImportState.Applying], ApplyImport.Name), ImportFailures.NotReady, cancel);

    /// <summary>Has an applied import taken back, unless a later one stands on it.</summary>
    public async Task<Outcome<Import>> UndoAsync(long workspace, long id, CancellationToken cancel)
    {
        if (await imports.FindAsync(workspace, id, cancel) is null) return ImportFailures.NotFound;
        var objection = await database.WriteAsync(t =>
        {
            t.AsBookkeeping();
            return parts.Undo.ObjectionAsync(t, workspace, id);
        }, cancel);
        return objection is not null ? objection : await MoveAsync(
            workspace, id, (ImportState.Undoing, [ImportState.Applied, ImportState.Undoing], UndoImport.Name), ImportFailures.NotApplied, cancel);
    }

    /// <summary>Forgets an import that has written nothing, with its file.</summary>
    public async Task<Outcome<Import>> DiscardAsync(long workspace, long id, CancellationToken cancel)
    {
        if (await imports.FindAsync(workspace, id, cancel) is not { } import) return ImportFailures.NotFound;
        if (import.State is not (ImportState.Received or ImportState.Mapping or ImportState.Previewed or ImportState.Refused)) return ImportFailures.NotDiscardable;
        await database.WriteAsync(async t =>
        {
            await t.WatchAsync("import", new { workspace_id = workspace, id });
            await parts.Rows.ClearAsync(t, workspace, id);
            await imports.DeleteAsync(t, workspace, id);
        }, cancel);
        parts.Folder.Delete(workspace, id);
        return import;
    }

    private async Task<Outcome<Import>> BeginAsync(Import import, Recognised recognised, ColumnMapping? said, CancellationToken cancel)
    {
        if (recognised.Mapping is not { } guess) return await ReadAsync(import, null, cancel);
        var remembered = said ?? await parts.Mappings.FindAsync(import.WorkspaceId, guess.HeaderSignature, cancel);
        return remembered is null && recognised.NeedsMapping ? import : await ReadAsync(import, remembered ?? guess, cancel);
    }

    private Task<Outcome<Import>> ReadAsync(Import import, ColumnMapping? mapping, CancellationToken cancel) =>
        database.WriteAsync<Outcome<Import>>(async t =>
        {
            if (mapping is not null) await parts.Imports.MapAsync(t, import.WorkspaceId, import.Id, RecordJson.Write(mapping));
            await imports.MoveAsync(t, import, ImportState.Reading, ImportState.Mapping, ImportState.Previewed, ImportState.Reading);
            await jobs.EnqueueAsync(t, import.WorkspaceId, ReadImport.Name, ImportJobs.Arguments(import.Id));
            return import with { State = ImportState.Reading };
        }, cancel);

    private async Task<Outcome<Import>> MoveAsync(
        long workspace, long id, (ImportState To, ImportState[] From, string Job) act, Failure otherwise, CancellationToken cancel)
    {
        if (await imports.FindAsync(workspace, id, cancel) is not { } import) return ImportFailures.NotFound;
        return await database.WriteAsync<Outcome<Import>>(async t =>
        {
            await t.WatchAsync("import", new { workspace_id = workspace, id });
            if (!await imports.MoveAsync(t, import, act.To, act.From)) return otherwise;
            await jobs.EnqueueAsync(t, workspace, act.Job, ImportJobs.Arguments(id));
            return import with { State = act.To };
        }, cancel);
    }
}
