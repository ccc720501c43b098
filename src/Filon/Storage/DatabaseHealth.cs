using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Filon.Storage;

/// <summary>What can be asked of the database about itself.</summary>
public sealed class DatabaseHealth(Database database, TimeProvider clock)
{
    private bool OnSqlite => database.Address.Engine == Engine.Sqlite;

    /// <summary>The SQLite file; null on PostgreSQL.</summary>
    public string? File => OnSqlite ? Path.GetFullPath(new SqliteConnectionStringBuilder(database.Address.ConnectionString).DataSource) : null;

    /// <summary>Is there a database at all? Asking SQLite would make one.</summary>
    public bool Exists => File is null || System.IO.File.Exists(File);

    /// <summary>The numbers of the migrations that were applied; empty on an empty database.</summary>
    public async Task<IReadOnlyList<long>> MigrationsAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var there = await connection.ExecuteScalarAsync<long>(new CommandDefinition(OnSqlite
            ? "select count(*) from sqlite_master where type = 'table' and name = 'migration'"
            : "select count(*) from information_schema.tables where table_name = 'migration' and table_schema = current_schema()", cancellationToken: cancel));
        return there == 0 ? [] : (await connection.QueryAsync<long>(
            new CommandDefinition("select number from migration order by number", cancellationToken: cancel))).AsList();
    }

    public async Task<DatabaseFacts> FactsAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        if (OnSqlite)
        {
            var (version, encoding) = (await connection.ExecuteScalarAsync<string>("select sqlite_version()"), await connection.ExecuteScalarAsync<string>("pragma encoding"));
            return new(version!, encoding!.Replace("-", "", StringComparison.Ordinal), "binary", Size(File!), Size(File + "-wal"), clock.Now());
        }

        var row = await connection.QuerySingleAsync<(string Version, string Encoding, string Collation, long Bytes, double Now)>(
            """
            select current_setting('server_version'), pg_encoding_to_char(encoding), datcollate, pg_database_size(datname),
                cast(extract(epoch from clock_timestamp()) * 1000 as double precision)
            from pg_database where datname = current_database()
            """);
        return new(row.Version, row.Encoding, row.Collation, row.Bytes, 0, Instant.FromUnixTimeMilliseconds((long)row.Now));
    }

    /// <summary>Reads the whole SQLite file and says what is broken in it, a line each. PostgreSQL watches over its own.</summary>
    public async Task<IReadOnlyList<string>> DamageAsync(CancellationToken cancel)
    {
        if (!OnSqlite) return [];
        await using var connection = await database.OpenAsync(cancel);
        var integrity = await connection.QueryAsync<string>(new CommandDefinition("pragma integrity_check(20)", cancellationToken: cancel));
        var orphans = await connection.QueryAsync<(string Table, long? Row, string Parent)>(new CommandDefinition("pragma foreign_key_check", cancellationToken: cancel));
        return [.. integrity.Where(line => line != "ok"), .. orphans.Take(20).Select(orphan => $"{orphan.Table} {orphan.Row} → {orphan.Parent}")];
    }

    /// <summary>Is what is committed on the disk before the answer? <c>synchronous = FULL</c> on SQLite, <c>synchronous_commit = on</c> on PostgreSQL.</summary>
    public async Task<bool> IsDurableAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return OnSqlite
            ? await connection.ExecuteScalarAsync<long>("pragma synchronous") >= 2
            : await connection.ExecuteScalarAsync<string>("show synchronous_commit") is not ("off" or "local");
    }

    private static long Size(string path) => System.IO.File.Exists(path) ? new FileInfo(path).Length : 0;
}
