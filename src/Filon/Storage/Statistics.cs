using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Filon.Storage;

/// <summary>
/// What the database knows of how its rows are spread, from which it chooses the way to them. SQLite gathers nothing by itself, and PostgreSQL
/// only some minutes after a large change: without it a page may walk through a million touches to find the ten of one person.
/// </summary>
public static class Statistics
{
    /// <summary>Rows looked at in each index: enough for a choice, and as quick on a hundred million rows as on one million.</summary>
    private const int Sample = 1000;

    /// <summary>Looks at the tables that have grown or changed greatly since they were last looked at, or never were. A fraction of a second, and nobody waits longer.</summary>
    public static Task RefreshAsync(Database database, CancellationToken cancel) => database.Dialect.Engine == Engine.Sqlite
        ? OnSqliteAsync(database, cancel)
        : OnPostgresAsync(database, cancel);

    private static Task OnSqliteAsync(Database database, CancellationToken cancel) => database.AloneAsync(async connection =>
    {
        await connection.ExecuteAsync($"pragma analysis_limit = {Sample}");
        await using (var open = await connection.BeginTransactionAsync(cancel)) // one commit, not one a table
        {
            // 0x10000: every table, not only those this connection has read; 0x02: where it pays
            await connection.ExecuteAsync(new CommandDefinition("pragma optimize = 0x10002", transaction: open, cancellationToken: cancel));
            await open.CommitAsync(cancel);
        }

        SqliteConnection.ClearPool((SqliteConnection)connection); // the others would go on choosing by what they read when they were opened
    }, cancel);

    private static async Task OnPostgresAsync(Database database, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        foreach (var table in await ChangedAsync(connection, cancel))
            await connection.ExecuteAsync(new CommandDefinition($"analyze (skip_locked) \"{table}\"", commandTimeout: 0, cancellationToken: cancel));
    }

    // the counters of changes reach this view about a second late: the file tells of what was written just now
    private static async Task<IReadOnlyList<string>> ChangedAsync(DbConnection connection, CancellationToken cancel) =>
        (await connection.QueryAsync<string>(new CommandDefinition(
            """
            select c.relname from pg_class c join pg_stat_user_tables s on s.relid = c.oid
            where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and pg_relation_size(c.oid) > 0
                and (c.reltuples < 0 or s.n_mod_since_analyze > 1000 + c.reltuples / 5
                    or pg_relation_size(c.oid) > 2 * current_setting('block_size')::bigint * (8 + c.relpages))
            order by c.relname
            """, cancellationToken: cancel))).AsList();
}
