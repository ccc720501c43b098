using System.Data.Common;
using System.IO.Compression;
using Filon.Jobs;
using Filon.Storage;

namespace Filon.Backups;

/// <summary>
/// Puts a back-up into a database, of either engine, in one transaction: a power cut half-way, a damaged file or a full disk
/// leaves what was there. Every row is read back and compared before anything is committed; an older schema is then upgraded.
/// </summary>
public sealed class RestoreBackup(TimeProvider clock)
{
    /// <summary>Sees, in the same transaction, what stands there before it goes.</summary>
    public Func<Transaction, Task>? Before { get; init; }

    /// <summary>What is still done in the same transaction once every row is there and compared.</summary>
    public Func<Transaction, Task>? Finally { get; init; }

    /// <param name="replace">Whether what stands there may go.</param>
    public async Task<Outcome<BackupManifest>> RunAsync(string path, Database target, bool replace, Action<JobProgress>? watch, CancellationToken cancel)
    {
        var name = Path.GetFileName(path);
        if (!File.Exists(path)) return BackupRefusals.NoFile(name);
        try
        {
            await using var file = File.OpenRead(path);
            using var zip = new ZipArchive(file, ZipArchiveMode.Read);
            var manifest = BackupArchive.Manifest(zip, name);
            if (!manifest.Succeeded) return manifest;
            if (await target.IsOpenElsewhereAsync(cancel)) return BackupRefusals.InUse;
            return await target.WriteOutcomeAsync<BackupManifest>(async transaction =>
            {
                if (await ObjectionAsync(transaction, replace, cancel) is { } objection) return objection;
                if (Before is not null) await Before(transaction);
                if (await LoadAsync(transaction, (zip, manifest.Value), watch, cancel) is { } wrong) return wrong;
                await new Migrations(target, clock).CompleteAsync(transaction);
                if (Finally is not null) await Finally(transaction);
                return manifest;
            }, cancel);
        }
        catch (InvalidDataException)
        {
            return BackupRefusals.NotWhole(name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return BackupRefusals.NotWritable(name, exception.Message);
        }
        catch (DbException exception)
        {
            return BackupRefusals.Database(exception.Message);
        }
    }

    private static async Task<Failure?> ObjectionAsync(Transaction transaction, bool replace, CancellationToken cancel) =>
        await Rebuild.IsForeignAsync(transaction) ? BackupRefusals.Foreign
        : !replace && await Rebuild.HoldsDataAsync(transaction, cancel) ? BackupRefusals.NotEmpty
        : null;

    private static async Task<Failure?> LoadAsync(
        Transaction transaction, (ZipArchive Zip, BackupManifest Manifest) backup, Action<JobProgress>? watch, CancellationToken cancel)
    {
        var tables = await Rebuild.RunAsync(transaction, backup.Manifest.Migrations);
        if (!tables.Select(table => table.Name).Order().SequenceEqual(backup.Manifest.Tables.Select(table => table.Name).Order()))
            throw new InvalidDataException("The tables are not those of its schema");
        var loading = new RowProgress(new("Restoring", "Restauration"), backup.Manifest.Rows, watch);
        Dictionary<string, bool> exact = [];
        await Rebuild.WithoutIndexesAsync(transaction, async () =>
        {
            foreach (var table in tables) exact[table.Name] = await LoadAsync(transaction, table, backup, loading, cancel);
        });
        var comparing = new RowProgress(new("Comparing", "Comparaison"), backup.Manifest.Rows, watch);
        foreach (var table in tables)
            if (!await SameAsync(transaction, table, (backup.Manifest.Tables.Single(one => one.Name == table.Name), exact[table.Name]), comparing, cancel))
                return BackupRefusals.NotTheSame(table.Name);
        return null;
    }

    /// <returns>Whether the target can hold every character.</returns>
    private static async Task<bool> LoadAsync(
        Transaction transaction, StoredTable table, (ZipArchive Zip, BackupManifest Manifest) backup, RowProgress progress, CancellationToken cancel)
    {
        var said = backup.Manifest.Tables.Single(one => one.Name == table.Name);
        if (!said.Columns.Select(column => column.Name).Order().SequenceEqual(table.Columns.Select(column => column.Name).Order()))
            throw new InvalidDataException($"The columns of {table.Name} are not those of its schema");
        // the columns may stand in another order there
        var ordered = table with { Columns = [.. said.Columns.Select(column => table.Columns.Single(one => one.Name == column.Name))] };
        await using var stream = BackupArchive.Open(backup.Zip, said);
        using var rows = new RowReader(stream, ordered.Columns);
        await TableRows.WriteAsync(transaction, ordered, rows.Read().Select(row => { progress.Row(); return row; }), cancel);
        if (rows.Rows != said.Rows || rows.Sha256 != said.Sha256) throw new InvalidDataException($"{table.Name} has changed since it was written");
        return !(rows.MetNul && !transaction.Dialect.KeepsNul);
    }

    private static async Task<bool> SameAsync(
        Transaction transaction, StoredTable table, (BackupTable Said, bool Exact) expected, RowProgress progress, CancellationToken cancel)
    {
        var ordered = table with { Columns = [.. expected.Said.Columns.Select(column => table.Columns.Single(one => one.Name == column.Name))] };
        using var found = new RowWriter(Stream.Null);
        await foreach (var row in TableRows.ReadAsync(transaction, ordered, null, cancel))
        {
            found.Write(row);
            progress.Row();
        }

        return found.Complete() == expected.Said.Sha256 || !expected.Exact && found.Rows == expected.Said.Rows;
    }
}
