using System.Globalization;
using System.Text;
using Filon.Storage;
using Filon.Tests.House;
using Filon.Tests.Support;

namespace Filon.Tests.Storage;

/// <summary>The small databases of earlier schemas: how they are made, written and read.</summary>
internal static class EarlierSchema
{
    private const int RowsOfATable = 2;

    public static string PathOf(int number) =>
        Path.Combine(SourceTree.Root, "tests", "Filon.Tests", "Storage", "EarlierSchemas", $"{number:0000}.sql");

    /// <summary>The database as that schema's program left it: its tables, these rows, and the checksums of its migrations.</summary>
    public static Task MakeAsync(Database database, int number) => database.WriteAsync(async transaction =>
    {
        foreach (var migration in Migrations.All.Where(one => one.Number <= number))
            await transaction.ExecuteAsync(migration.SqlFor(transaction.Dialect.Engine));
        await transaction.ExecuteAsync("create table migration (number bigint primary key, name text not null, checksum text not null, applied_at bigint not null)");
        await transaction.ExecuteAsync(await File.ReadAllTextAsync(PathOf(number)));
    }, default);

    /// <summary>Every row as text, by table; of the tables and columns given, where they are given.</summary>
    public static Task<Dictionary<StoredTable, IReadOnlyList<string>>> RowsAsync(Database database, IReadOnlyDictionary<string, StoredTable>? only) =>
        database.SnapshotAsync(async transaction =>
        {
            var all = new Dictionary<StoredTable, IReadOnlyList<string>>();
            foreach (var table in await Catalogue.TablesAsync(transaction))
            {
                if (only is not null && !only.ContainsKey(table.Name)) continue;
                var columns = only is null ? table.Columns : only[table.Name].Columns;
                var asked = table with { Columns = [.. columns], Key = only is null ? table.Key : only[table.Name].Key };
                var rows = new List<string>();
                await foreach (var row in TableRows.ReadAsync(transaction, asked, null, default)) rows.Add(string.Join(" | ", row.Select(Literal)));
                all[asked] = rows;
            }

            return all;
        }, default);

    /// <summary>Writes the ones that are missing, or that belong to a migration edited before it was released: rows of the demonstration, cut to what that schema had.</summary>
    public static async Task WriteMissingAsync()
    {
        var stale = Migrations.All.Where(migration => !File.Exists(PathOf(migration.Number))
            || Migrations.All.Any(one => one.Number <= migration.Number && !File.ReadAllText(PathOf(migration.Number)).Contains(one.Checksum, StringComparison.Ordinal))).ToList();
        if (stale.Count == 0) return;
        await using var filon = await RunningFilon.StartAsync();
        using var demonstration = await filon.DemonstrationAsync();
        foreach (var migration in stale) await WriteAsync(filon.Get<Database>(), migration.Number);
    }

    private static async Task WriteAsync(Database demonstration, int number)
    {
        await using var old = await TestDatabase.CreateAsync(Engine.Sqlite, migrate: false);
        var applied = Migrations.All.Where(one => one.Number <= number).Select(one => new AppliedMigration(one.Number, one.Name, one.Checksum, 1_750_000_000_000)).ToList();
        await old.Database.WriteAsync(transaction => Migrations.BuildAsync(transaction, applied), default);
        var tables = await old.Database.SnapshotAsync(Catalogue.TablesAsync, default);
        var text = new StringBuilder($"-- Schema {number}: the rows of a small database that its program made.\n");
        foreach (var one in applied)
            text.Append(CultureInfo.InvariantCulture, $"insert into migration (number, name, checksum, applied_at) values ({one.Number}, '{one.Name}', '{one.Checksum}', {one.AppliedAt});\n");
        await demonstration.SnapshotAsync(async transaction =>
        {
            var now = (await Catalogue.TablesAsync(transaction)).ToDictionary(table => table.Name);
            foreach (var table in tables)
            {
                List<object?[]> rows = [];
                if (table.Name is not ("signing_key" or "secret") && now.TryGetValue(table.Name, out var today) && table.Columns.All(column => today.Columns.Any(other => other.Name == column.Name)))
                    await foreach (var row in TableRows.ReadAsync(transaction, table, null, default))
                        if (rows.Count < RowsOfATable) rows.Add(row);
                if (rows.Count == 0) rows.Add(await SampleAsync(transaction, table));
                foreach (var row in rows)
                    text.Append(CultureInfo.InvariantCulture, $"insert into {table.QuotedName} ({string.Join(", ", table.QuotedColumns)}) values ({string.Join(", ", row.Select(Literal))});\n");
            }

            return true;
        }, default);
        await File.WriteAllTextAsync(PathOf(number), text.ToString());
    }

    /// <summary>A row of a table that the demonstration leaves empty.</summary>
    private static async Task<object?[]> SampleAsync(Transaction transaction, StoredTable table)
    {
        var workspace = await transaction.FirstAsync<long>("select min(id) from workspace");
        var account = await transaction.FirstAsync<long>("select min(id) from account");
        return [.. table.Columns.Select(object? (column) => column switch
        {
            { Name: "workspace_id" } => workspace,
            { Name: "account_id" or "invited_by" } => account,
            { Required: false } => null,
            { Kind: ColumnKind.Whole } => 1_750_000_000_000,
            { Kind: ColumnKind.Real } => 0.25,
            { Kind: ColumnKind.Flag } => true,
            { Kind: ColumnKind.Bytes } => throw new NotSupportedException("The two engines write bytes differently in SQL"),
            _ => $"{column.Name} à l’essai",
        })];
    }

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture) is var written && written.AsSpan().ContainsAny('.', 'E') ? written : $"{written}.0",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
