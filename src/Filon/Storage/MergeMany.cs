using System.Globalization;
using System.Text;
using Dapper;

namespace Filon.Storage;

/// <summary>Adds many rows to those that are there: each inserted, or merged column by column with the row of the same key.</summary>
internal static class MergeMany
{
    /// <summary>Both engines take more values than these rows have.</summary>
    private const int Batch = 200;

    public static async Task RunAsync(Transaction transaction, string table, IReadOnlyList<(string Name, Merge How)> columns, IReadOnlyList<object?[]> rows)
    {
        foreach (var batch in rows.Chunk(Batch))
        {
            var parameters = new DynamicParameters();
            for (var row = 0; row < batch.Length; row++)
                for (var column = 0; column < columns.Count; column++) parameters.Add($"p{row}_{column}", batch[row][column]);
            await transaction.Connection.ExecuteAsync(Text(table, columns, batch.Length), parameters, transaction.Open);
        }
    }

    private static string Text(string table, IReadOnlyList<(string Name, Merge How)> columns, int rows)
    {
        var text = new StringBuilder($"insert into {table} ({string.Join(", ", columns.Select(column => column.Name))}) values ");
        for (var row = 0; row < rows; row++)
            text.Append(row == 0 ? "(" : ", (").AppendJoin(", ", columns.Select((_, column) => $"@p{row}_{column}")).Append(')');
        var merged = columns.Where(column => column.How > Merge.Keep).Select(column => $"{column.Name} = {Value(table, column)}").ToList();
        text.Append(CultureInfo.InvariantCulture, $" on conflict ({string.Join(", ", columns.Where(column => column.How == Merge.Key).Select(column => column.Name))}) do ");
        return text.Append(merged.Count == 0 ? "nothing" : $"update set {string.Join(", ", merged)}").ToString();
    }

    private static string Value(string table, (string Name, Merge How) column) => column.How switch
    {
        Merge.Sum => $"{table}.{column.Name} + excluded.{column.Name}",
        Merge.Least => $"case when excluded.{column.Name} < {table}.{column.Name} then excluded.{column.Name} else {table}.{column.Name} end",
        _ => $"case when excluded.{column.Name} > {table}.{column.Name} then excluded.{column.Name} else {table}.{column.Name} end",
    };
}
