using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Filon.Storage;

/// <summary>Whole tables, whatever they are: for back-ups, moves and exports, which know tables from the catalogue only.</summary>
public static class TableRows
{
    /// <summary>The rows in the order of their key, the same order on both engines. A value is a string, long, double, bool, byte[] or null.</summary>
    /// <param name="workspace">Null: of the whole server.</param>
    public static async IAsyncEnumerable<object?[]> ReadAsync(
        Transaction transaction, StoredTable table, long? workspace, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = transaction.Connection.CreateCommand();
        command.Transaction = transaction.Open;
        command.CommandTimeout = 0;
        var order = table.Key.Select(name => Ordered(transaction.Dialect, table.Columns.Single(column => column.Name == name)));
        command.CommandText = $"select {string.Join(", ", table.QuotedColumns)} from {table.QuotedName}{Where(command, workspace)} order by {string.Join(", ", order)}";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) yield return Values(reader, table.Columns);
    }

    /// <param name="workspace">Null: of the whole server.</param>
    public static async Task<long> CountAsync(Transaction transaction, StoredTable table, long? workspace, CancellationToken cancel)
    {
        await using var command = transaction.Connection.CreateCommand();
        command.Transaction = transaction.Open;
        command.CommandTimeout = 0;
        command.CommandText = $"select count(*) from {table.QuotedName}{Where(command, workspace)}";
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    public static Task<long> WriteAsync(Transaction transaction, StoredTable table, IEnumerable<object?[]> rows, CancellationToken cancel) =>
        transaction.InsertManyAsync(table.QuotedName, table.QuotedColumns, rows, cancel);

    private static string Where(DbCommand command, long? workspace)
    {
        if (workspace is null) return "";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("workspace", workspace);
        command.Parameters.Add(parameter);
        return " where workspace_id = @workspace";
    }

    private static string Ordered(Dialect dialect, StoredColumn column) =>
        (column.Kind == ColumnKind.Text ? dialect.ByteOrder($"\"{column.Name}\"") : $"\"{column.Name}\"") + " nulls first";

    private static object?[] Values(DbDataReader reader, IReadOnlyList<StoredColumn> columns)
    {
        var values = new object?[columns.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = reader.IsDBNull(i) ? null : columns[i].Kind switch
            {
                ColumnKind.Text => reader.GetString(i),
                ColumnKind.Whole => reader.GetInt64(i),
                ColumnKind.Real => reader.GetDouble(i),
                ColumnKind.Flag => reader.GetBoolean(i),
                _ => reader.GetFieldValue<byte[]>(i),
            };
        return values;
    }
}
