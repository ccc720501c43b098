using System.Data.Common;
using Dapper;

namespace Filon.Storage;

/// <summary>One open transaction, with Dapper's verbs bound to it.</summary>
public sealed record Transaction(DbConnection Connection, DbTransaction Open, Dialect Dialect)
{
    public Task<int> ExecuteAsync(string sql, object? parameters = null) => Connection.ExecuteAsync(sql, parameters, Open);

    /// <summary>A statement that may take minutes: an index over millions of rows.</summary>
    public Task<int> ExecuteLongAsync(string sql) => Connection.ExecuteAsync(sql, null, Open, commandTimeout: 0);

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters = null) =>
        (await Connection.QueryAsync<T>(sql, parameters, Open)).AsList();

    public Task<T?> FirstAsync<T>(string sql, object? parameters = null) => Connection.QueryFirstOrDefaultAsync<T>(sql, parameters, Open);

    /// <summary>Many rows at the speed of the engine: COPY on PostgreSQL, one prepared statement on SQLite.</summary>
    public Task<long> InsertManyAsync(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken cancel) =>
        BulkInsert.RunAsync(this, table, columns, rows, cancel);

    /// <summary>Until the transaction ends, no other node's comes past here under that name. SQLite has one writer: there it is so already.</summary>
    public Task TakeTurnsAsync(string name) => Dialect.Engine == Engine.PostgreSql
        ? ExecuteAsync("select pg_advisory_xact_lock(hashtextextended(@name, 0))", new { name })
        : Task.CompletedTask;
}
