using System.Data.Common;
using System.IO.Compression;
using Filon.Jobs;
using Filon.Storage;

namespace Filon.Backups;

/// <summary>
/// Writes one moment of the whole database to a file while others go on writing. The file is restored into a database of
/// its own and compared, row by row, before it gets its name: a file that bears its name is whole and restores.
/// </summary>
public sealed class WriteBackup(TimeProvider clock)
{
    public async Task<Outcome<BackupManifest>> RunAsync(Database database, string path, Action<JobProgress>? watch, CancellationToken cancel)
    {
        var name = Path.GetFileName(path);
        if (File.Exists(path)) return BackupRefusals.Exists(name);
        var partial = $"{path}.{Guid.NewGuid():N}.partial";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var written = await WriteAsync(database, partial, watch, cancel);
            if (!written.Succeeded) return written;
            if (await new CheckBackup(clock).RunAsync(partial, watch, cancel) is { Succeeded: false } wrong) return wrong;
            File.Move(partial, path, overwrite: false);
            return written;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return BackupRefusals.NotWritable(name, exception.Message);
        }
        catch (DbException exception)
        {
            return BackupRefusals.Database(exception.Message);
        }
        finally
        {
            if (File.Exists(partial)) File.Delete(partial);
        }
    }

    /// <summary>Only writes it, for a move, which compares what it restores anyway.</summary>
    internal async Task<Outcome<BackupManifest>> WriteAsync(Database database, string path, Action<JobProgress>? watch, CancellationToken cancel)
    {
        await using var file = new FileStream(path, Options());
        var manifest = await database.SnapshotAsync(transaction => WriteAsync(transaction, file, watch, cancel), cancel);
        file.Flush(flushToDisk: true);
        return manifest;
    }

    private async Task<Outcome<BackupManifest>> WriteAsync(Transaction transaction, Stream file, Action<JobProgress>? watch, CancellationToken cancel)
    {
        var applied = await Migrations.AppliedAsync(transaction);
        if (applied.Count == 0) return BackupRefusals.Empty;
        if (MigrationRefusals.Objection(applied) is { } objection) return objection;
        var tables = await Rebuild.OwnTablesAsync(transaction, applied);
        var progress = new RowProgress(new("Writing", "Écriture"), await TotalAsync(transaction, tables, cancel), watch);
        List<BackupTable> written = [];
        var now = clock.GetUtcNow();
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var table in tables) written.Add(await WriteAsync(transaction, table, (zip, now), progress, cancel));
        var manifest = new BackupManifest
        {
            Format = BackupManifest.FormatName, Version = BackupManifest.CurrentVersion,
            MadeAt = now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture),
            Engine = transaction.Dialect.Engine.ToString().ToLowerInvariant(), Migrations = applied, Tables = written,
        };
        BackupArchive.Seal(zip, manifest, now);
        return manifest;
    }

    private static async Task<BackupTable> WriteAsync(
        Transaction transaction, StoredTable table, (ZipArchive Zip, DateTimeOffset Now) archive, RowProgress progress, CancellationToken cancel)
    {
        await using var entry = BackupArchive.Create(archive.Zip, table.Name, archive.Now);
        using var rows = new RowWriter(entry);
        await foreach (var row in TableRows.ReadAsync(transaction, table, null, cancel))
        {
            rows.Write(row);
            progress.Row();
        }

        var sha256 = rows.Complete();
        return new(table.Name, table.Columns, rows.Rows, sha256);
    }

    private static async Task<long> TotalAsync(Transaction transaction, IReadOnlyList<StoredTable> tables, CancellationToken cancel)
    {
        long total = 0;
        foreach (var table in tables) total += await TableRows.CountAsync(transaction, table, null, cancel);
        return total;
    }

    // nobody but the account Filon runs as: a back-up holds everything
    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 1 << 17 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
