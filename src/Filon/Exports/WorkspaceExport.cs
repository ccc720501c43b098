using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Filon.Storage;

namespace Filon.Exports;

/// <summary>Everything of one workspace in open formats, at one moment, while others write: one CSV a table, and <c>workspace.json</c>.</summary>
public sealed class WorkspaceExport(Database database, TimeProvider clock)
{
    public Task<ExportManifest> WriteAsync(long workspace, Stream output, CancellationToken cancel) =>
        database.SnapshotAsync(transaction => WriteAsync(transaction, workspace, output, cancel), cancel);

    private async Task<ExportManifest> WriteAsync(Transaction transaction, long workspace, Stream output, CancellationToken cancel)
    {
        var applied = await Migrations.AppliedAsync(transaction);
        var tables = await Rebuild.OwnTablesAsync(transaction, applied);
        var now = clock.GetUtcNow();
        var people = new HashSet<long>();
        List<ExportedTable> written = [];
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var table in ExportScope.Of(tables))
        {
            await using var entry = ExportArchive.Create(zip, $"{table.Name}.csv", now);
            written.Add(await WriteAsync(TableRows.ReadAsync(transaction, table, workspace, cancel), table, people, entry));
        }

        var manifest = new ExportManifest
        {
            Format = ExportManifest.FormatName, Version = ExportManifest.CurrentVersion,
            MadeAt = now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), Migrations = applied, Tables = written,
            Workspace = await WorkspaceAsync(transaction, tables.Single(table => table.Name == "workspace"), workspace, cancel),
            Accounts = await AccountsAsync(transaction, tables.Single(table => table.Name == "account"), people, cancel),
        };
        ExportArchive.Write(zip, manifest, now);
        return manifest;
    }

    private static async Task<ExportedTable> WriteAsync(IAsyncEnumerable<object?[]> rows, StoredTable table, HashSet<long> people, Stream entry)
    {
        var columns = ExportScope.Columns(table);
        var places = columns.Select(column => table.Columns.ToList().IndexOf(column)).ToArray();
        var accounts = Enumerable.Range(0, columns.Count).Where(i => ExportCell.IsAccount(columns[i])).ToArray();
        using var sha = SHA256.Create();
        long count = 0;
        await using (var hashed = new CryptoStream(entry, sha, CryptoStreamMode.Write, leaveOpen: true))
        await using (var text = new StreamWriter(hashed, ExportArchive.Encoding, 1 << 16))
        {
            ExportCsv.Write(text, columns.Select(column => column.Name));
            await foreach (var row in rows)
            {
                ExportCsv.Write(text, columns.Select((column, i) => ExportCell.Write(column, row[places[i]])));
                foreach (var i in accounts)
                    if (row[places[i]] is long account) people.Add(account);
                count++;
            }
        }

        return new(table.Name, $"{table.Name}.csv", columns, count, Convert.ToHexStringLower(sha.Hash!));
    }

    private static async Task<IReadOnlyDictionary<string, string>> WorkspaceAsync(Transaction transaction, StoredTable table, long workspace, CancellationToken cancel)
    {
        await foreach (var row in TableRows.ReadAsync(transaction, table, null, cancel))
            if (Value(table, row, "id") is long id && id == workspace)
                return table.Columns.Select((column, i) => (column.Name, Cell: ExportCell.Write(column, row[i]))).ToDictionary(one => one.Name, one => one.Cell);
        throw new InvalidOperationException("There is no such workspace");
    }

    private static async Task<IReadOnlyList<ExportedAccount>> AccountsAsync(Transaction transaction, StoredTable table, HashSet<long> people, CancellationToken cancel)
    {
        List<ExportedAccount> accounts = [];
        await foreach (var row in TableRows.ReadAsync(transaction, table, null, cancel))
            if (Value(table, row, "id") is long id && people.Contains(id))
                accounts.Add(new(id, (string)Value(table, row, "email")!, (string)Value(table, row, "name")!));
        return accounts;
    }

    private static object? Value(StoredTable table, object?[] row, string column) => row[table.Columns.ToList().FindIndex(one => one.Name == column)];
}
