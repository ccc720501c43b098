using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using Npgsql;

namespace Filon.Storage;

/// <summary>
/// Rewrites what the database keeps on its disk, so that what was deleted is not only out of reach but gone: on SQLite the whole file,
/// and the log behind it is emptied; on PostgreSQL the tables named, as new files, with fresh statistics (the old ones hold common values).
/// </summary>
public static partial class Compaction
{
    private const int Attempts = 240; // a minute

    private const string TooLong = "A long reading of the database keeps what was deleted from being written over.";

    /// <summary>Beyond this a table of PostgreSQL is vacuumed in place: rewriting it would lock it for minutes.</summary>
    private const long LargestRewritten = 4L << 30;

    /// <returns>Tables that were left to be rewritten by hand (<c>vacuum full</c>), because they are too large to be locked for so long.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(Database database, IReadOnlyCollection<string> tables, CancellationToken cancel)
    {
        List<string> left = [];
        await database.AloneAsync(async connection =>
        {
            if (database.Dialect.Engine == Engine.Sqlite) await RewriteFileAsync(connection, cancel);
            else left = await RewriteTablesAsync(database.Address, tables, cancel);
        }, cancel);
        return left;
    }

    private static async Task RewriteFileAsync(DbConnection connection, CancellationToken cancel)
    {
        await connection.ExecuteAsync("pragma temp_store = file"); // a copy of everything has no place in memory
        await connection.ExecuteAsync(new CommandDefinition("vacuum", commandTimeout: 0, commandType: CommandType.Text, cancellationToken: cancel));
        for (var attempt = 1; ; attempt++)
        {
            // a reader holds a part of the log until it is done
            var busy = await connection.ExecuteScalarAsync<long>(new CommandDefinition("pragma wal_checkpoint(truncate)", commandTimeout: 30, cancellationToken: cancel));
            if (busy == 0) return;
            if (attempt == Attempts) throw new TimeoutException("A long reading keeps the database's log from being emptied.");
            await Task.Delay(TimeSpan.FromMilliseconds(250), cancel);
        }
    }

    // a rewrite keeps dead rows that somebody who began earlier may still want to see
    private static async Task WaitForOlderAsync(DbConnection connection, CancellationToken cancel)
    {
        var now = await connection.ExecuteScalarAsync<long>("select txid_current() % 4294967296");
        for (var attempt = 1; ; attempt++)
        {
            var older = await connection.ExecuteScalarAsync<long>(
                """
                select count(*) from (
                    select greatest(age(backend_xmin), age(backend_xid)) as held from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
                    union all select age(transaction) from pg_prepared_xacts where database = current_database()
                    union all select age(xmin) from pg_replication_slots) h
                where held >= age(cast(cast(@now as text) as xid))
                """, new { now });
            if (older == 0) return;
            if (attempt == Attempts) throw new TimeoutException(TooLong);
            await Task.Delay(TimeSpan.FromMilliseconds(250), cancel);
        }
    }

    private static async Task<List<string>> RewriteTablesAsync(DatabaseAddress address, IReadOnlyCollection<string> tables, CancellationToken cancel)
    {
        // a connection of its own, on which the server's remarks are whole
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(address.ConnectionString) { IncludeErrorDetail = true, Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancel);
        List<string> left = [];
        await WaitForOlderAsync(connection, cancel);
        foreach (var table in tables.Order(StringComparer.Ordinal))
        {
            var large = await connection.ExecuteScalarAsync<long>("select pg_total_relation_size(cast(@table as regclass))", new { table }) > LargestRewritten;
            if (large) left.Add(table);
            await VacuumAsync(connection, $"vacuum ({(large ? "" : "full, ")}verbose, analyze) {table}", cancel);
        }

        // the statistics themselves hold common values; who may not rewrite them is only warned
        await VacuumAsync(connection, "vacuum (full, verbose) pg_catalog.pg_statistic", cancel);
        return left;
    }

    /// <summary>
    /// Until the server says that no dead row was kept: a program that just connects, or one we may not see, holds some for an instant.
    /// </summary>
    private static async Task VacuumAsync(NpgsqlConnection connection, string vacuum, CancellationToken cancel)
    {
        long kept = 0;
        void Note(object sender, NpgsqlNoticeEventArgs said) => kept += KeptRows().Match(said.Notice.Detail ?? "") is { Success: true } number ? long.Parse(number.Value, CultureInfo.InvariantCulture) : 0;
        connection.Notice += Note;
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                kept = 0;
                await connection.ExecuteAsync(new CommandDefinition(vacuum, commandTimeout: 0, cancellationToken: cancel));
                if (kept == 0) return;
                if (attempt == Attempts) throw new TimeoutException(TooLong);
                await Task.Delay(TimeSpan.FromMilliseconds(250), cancel);
            }
        }
        finally
        {
            connection.Notice -= Note;
        }
    }

    // "3 dead row versions cannot be removed yet.", in the server's language
    [GeneratedRegex("^[0-9]+")]
    private static partial Regex KeptRows();
}
