using System.Globalization;
using System.Text;
using Filon.Storage;
using Filon.Tests.Support;

namespace Filon.Tests.Storage;

/// <summary>Writes what a new schema adds to the small database of the one before: two rows, one full and one with nulls, of each table that it made or widened.</summary>
internal static class EarlierSchemaWriter
{
    private const long Moment = 1_750_000_000_000;

    /// <summary>Writes the files that are missing, or that belong to a migration edited before it was released.</summary>
    public static async Task WriteMissingAsync()
    {
        foreach (var migration in Migrations.All.Where(IsStale))
        {
            await using var test = await TestDatabase.CreateAsync(Engine.Sqlite, migrate: false);
            await EarlierSchema.MakeAsync(test.Database, migration.Number - 1);
            await File.WriteAllTextAsync(EarlierSchema.PathOf(migration.Number), await test.Database.WriteAsync(transaction => RowsAsync(transaction, migration), default));
        }
    }

    public static bool IsStale(Migration migration) =>
        !File.Exists(EarlierSchema.PathOf(migration.Number))
        || File.ReadAllText(EarlierSchema.PathOf(migration.Number)) is var text
            && !(text.StartsWith(Title(migration.Number), StringComparison.Ordinal) && text.Contains(migration.Checksum, StringComparison.Ordinal));

    private static string Title(int number) => $"-- Schema {number}: what it added to the small database of the schema before it.\n";

    private static async Task<string> RowsAsync(Transaction transaction, Migration migration)
    {
        var before = (await Catalogue.TablesAsync(transaction)).ToDictionary(table => table.Name);
        await transaction.ExecuteAsync(migration.SqlFor(Engine.Sqlite));
        var text = new StringBuilder(Title(migration.Number));
        text.Append(CultureInfo.InvariantCulture, $"insert into migration (number, name, checksum, applied_at) values ({migration.Number}, '{migration.Name}', '{migration.Checksum}', {Moment});\n");
        foreach (var table in await Catalogue.TablesAsync(transaction))
        {
            var old = before.GetValueOrDefault(table.Name);
            var added = table.Columns.Where(column => old?.Columns.All(other => other.Name != column.Name) ?? true).ToList();
            if (added.Count == 0) continue;
            var onlyOne = table.Key is ["workspace_id"];
            foreach (var full in onlyOne ? new[] { true } : [true, false])
            {
                var row = await SampleAsync(transaction, table, migration.Number, full);
                text.Append(onlyOne && old is not null
                    ? $"update {table.QuotedName} set {string.Join(", ", added.Select(column => $"\"{column.Name}\" = {EarlierSchema.Literal(row[table.Columns.ToList().IndexOf(column)])}"))};\n"
                    : $"insert into {table.QuotedName} ({string.Join(", ", table.QuotedColumns)}) values ({string.Join(", ", row.Select(EarlierSchema.Literal))});\n");
            }
        }

        return text.ToString();
    }

    /// <summary>A row like no other of its table: its values name the schema.</summary>
    private static async Task<object?[]> SampleAsync(Transaction transaction, StoredTable table, int number, bool full)
    {
        var workspace = await transaction.FirstAsync<long>("select min(id) from workspace");
        var accounts = await transaction.QueryAsync<long>("select id from account order by id");
        return [.. table.Columns.Select(object? (column) => column switch
        {
            { Required: false } when !full => null,
            { Name: "workspace_id" } => workspace,
            { Name: "account_id" or "invited_by" } => full ? accounts[0] : accounts[^1],
            { Kind: ColumnKind.Whole } => Moment + 2 * number + (full ? 0 : 1),
            { Kind: ColumnKind.Real } => 0.25,
            { Kind: ColumnKind.Flag } => full,
            { Kind: ColumnKind.Bytes } => throw new NotSupportedException("The two engines write bytes differently in SQL"),
            _ => $"{column.Name} à l’essai {number}{(full ? "" : " bis")}",
        })];
    }
}
