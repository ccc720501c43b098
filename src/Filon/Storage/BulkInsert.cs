using Microsoft.Data.Sqlite;
using Npgsql;

namespace Filon.Storage;

/// <summary>Inserts many rows fast. A value is a string, long, int, bool, double, byte[] or null.</summary>
internal static class BulkInsert
{
    public static Task<long> RunAsync(
        Transaction transaction, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken cancel) =>
        transaction.Connection is NpgsqlConnection postgres
            ? CopyAsync(postgres, table, columns, rows, cancel)
            : Task.FromResult(SqliteRows.Run(
                (SqliteConnection)transaction.Connection, $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select(_ => "?"))})", rows, cancel));

    private static async Task<long> CopyAsync(
        NpgsqlConnection connection, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken cancel)
    {
        var command = $"copy {table} ({string.Join(", ", columns)}) from stdin (format binary)";
        await using var copy = await connection.BeginBinaryImportAsync(command, cancel);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            foreach (var value in row)
            {
                await (value switch
                {
                    null => copy.WriteNullAsync(cancel),
                    string text => copy.WriteAsync(text.Replace("\0", "", StringComparison.Ordinal), cancel), // PostgreSQL text has no NUL
                    int number => copy.WriteAsync((long)number, cancel),
                    _ => copy.WriteAsync(value, cancel),
                });
            }
        }

        return (long)await copy.CompleteAsync(cancel);
    }
}
