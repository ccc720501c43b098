using System.Globalization;
using Filon.Storage;
using Filon.Tests.House;

namespace Filon.Tests.Storage;

/// <summary>
/// The small databases of earlier schemas. Each file holds what its schema added: rows of the tables it made or widened, and the checksum
/// of its migration. A database of schema 9 is made as an old one became it: migration, rows, migration, rows.
/// </summary>
internal static class EarlierSchema
{
    public static string PathOf(int number) =>
        Path.Combine(SourceTree.Root, "tests", "Filon.Tests", "Storage", "EarlierSchemas", $"{number:0000}.sql");

    /// <summary>The database as that schema's program left it: its tables, rows in each, and the checksums of its migrations.</summary>
    public static Task MakeAsync(Database database, int number) => database.WriteAsync(async transaction =>
    {
        await transaction.ExecuteAsync("create table migration (number bigint primary key, name text not null, checksum text not null, applied_at bigint not null)");
        foreach (var migration in Migrations.All.Where(one => one.Number <= number))
        {
            await transaction.ExecuteAsync(migration.SqlFor(transaction.Dialect.Engine));
            await transaction.ExecuteAsync(await File.ReadAllTextAsync(PathOf(migration.Number)));
        }
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

    internal static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture) is var written && written.AsSpan().ContainsAny('.', 'E') ? written : $"{written}.0",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
