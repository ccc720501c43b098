using Dapper;
using Microsoft.Data.Sqlite;

namespace Filon.Storage;

/// <summary>Adds many rows to those that are there: each inserted, or merged column by column with the row of the same key.</summary>
internal static class MergeMany
{
    public static Task RunAsync(Transaction transaction, string table, IReadOnlyList<(string Name, Merge How)> columns, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count == 0) return Task.CompletedTask;
        if (transaction.Connection is not SqliteConnection sqlite) return TogetherAsync(transaction, table, columns, rows);
        SqliteRows.Run(sqlite, $"insert into {table} ({Names(columns)}) values ({string.Join(", ", columns.Select(_ => "?"))}) {OnConflict(table, columns)}", rows, default);
        return Task.CompletedTask;
    }

    /// <summary>In one statement, each column as an array.</summary>
    private static Task<int> TogetherAsync(Transaction transaction, string table, IReadOnlyList<(string Name, Merge How)> columns, IReadOnlyList<object?[]> rows)
    {
        var parameters = new DynamicParameters();
        for (var at = 0; at < columns.Count; at++) parameters.Add($"c{at}", Column(rows, at));
        var arrays = string.Join(", ", columns.Select((_, at) => $"@c{at}"));
        return transaction.Connection.ExecuteAsync(
            $"insert into {table} ({Names(columns)}) select * from unnest({arrays}) {OnConflict(table, columns)}", parameters, transaction.Open);
    }

    private static object Column(IReadOnlyList<object?[]> rows, int at) =>
        rows.Any(row => row[at] is string) ? rows.Select(row => (string?)row[at]).ToArray() : rows.Select(row => (long?)row[at]).ToArray();

    private static string Names(IReadOnlyList<(string Name, Merge How)> columns) => string.Join(", ", columns.Select(column => column.Name));

    private static string OnConflict(string table, IReadOnlyList<(string Name, Merge How)> columns)
    {
        var key = string.Join(", ", columns.Where(column => column.How == Merge.Key).Select(column => column.Name));
        var merged = columns.Where(column => column.How > Merge.Keep).Select(column => $"{column.Name} = {Value(table, column)}").ToList();
        return $"on conflict ({key}) do {(merged.Count == 0 ? "nothing" : $"update set {string.Join(", ", merged)}")}";
    }

    private static string Value(string table, (string Name, Merge How) column) => column.How switch
    {
        Merge.Sum => $"{table}.{column.Name} + excluded.{column.Name}",
        Merge.Least => $"case when excluded.{column.Name} < {table}.{column.Name} then excluded.{column.Name} else {table}.{column.Name} end",
        _ => $"case when excluded.{column.Name} > {table}.{column.Name} then excluded.{column.Name} else {table}.{column.Name} end",
    };
}
