using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Filon.Storage;

/// <summary>
/// Runs one statement of SQLite for many rows, its values by place. The commands of ADO.NET look each value up by its name, each time and one name after the
/// other: for wide rows that was most of the work.
/// </summary>
internal static class SqliteRows
{
    /// <param name="sql">With a <c>?</c> for each value of a row.</param>
    /// <param name="rows">A value is a string, long, int, bool, double, byte[] or null.</param>
    /// <returns>How many rows.</returns>
    public static long Run(SqliteConnection connection, string sql, IEnumerable<object?[]> rows, CancellationToken cancel)
    {
        var database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, sql, out var statement), database);
        using var prepared = statement;
        var count = 0L;
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            for (var at = 0; at < row.Length; at++) Check(Bind(statement, at + 1, row[at]), database);
            if (raw.sqlite3_step(statement) is not raw.SQLITE_DONE and var failed) SqliteException.ThrowExceptionForRC(failed, database);
            Check(raw.sqlite3_reset(statement), database);
            count++;
        }

        return count;
    }

    private static int Bind(sqlite3_stmt statement, int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        string text => raw.sqlite3_bind_text(statement, place, text),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        int number => raw.sqlite3_bind_int64(statement, place, number),
        bool flag => raw.sqlite3_bind_int64(statement, place, flag ? 1 : 0),
        double number => raw.sqlite3_bind_double(statement, place, number),
        byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
        _ => throw new ArgumentException($"a value cannot be a {value.GetType().Name}", nameof(value)),
    };

    private static void Check(int code, sqlite3 database)
    {
        if (code != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(code, database);
    }
}
