using System.Data.Common;
using Dapper;

namespace Filon.Storage;

/// <summary>One open transaction, with Dapper's verbs bound to it.</summary>
public sealed record Transaction(DbConnection Connection, DbTransaction Open, Dialect Dialect)
{
    private readonly List<WatchedRows> _watched = [];

    /// <summary>True once something was written that is not mere bookkeeping.</summary>
    internal bool Changed { get; private set; }

    /// <summary>A statement that may take minutes: an index over millions of rows.</summary>
    public Task<int> ExecuteLongAsync(string sql) => Connection.ExecuteAsync(sql, null, Open, commandTimeout: 0);

    private bool IsBookkeeping { get; set; }

    public async Task<int> ExecuteAsync(string sql, object? parameters = null)
    {
        var rows = await Connection.ExecuteAsync(sql, parameters, Open);
        if (rows > 0) Note();
        return rows;
    }

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters = null)
    {
        var rows = (await Connection.QueryAsync<T>(sql, parameters, Open)).AsList();
        if (rows.Count > 0) NoteUnlessReading(sql);
        return rows;
    }

    public async Task<T?> FirstAsync<T>(string sql, object? parameters = null)
    {
        var first = await Connection.QueryFirstOrDefaultAsync<T>(sql, parameters, Open);
        if (first is not null) NoteUnlessReading(sql);
        return first;
    }

    /// <summary>Many rows at the speed of the engine: COPY on PostgreSQL, one prepared statement on SQLite.</summary>
    public Task<long> InsertManyAsync(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken cancel)
    {
        Note();
        return BulkInsert.RunAsync(this, table, columns, rows, cancel);
    }

    /// <summary>Many rows, each added to the one of the same key where there is one. No two of them may have the same key.</summary>
    public Task MergeManyAsync(string table, IReadOnlyList<(string Name, Merge How)> columns, IReadOnlyList<object?[]> rows)
    {
        Note();
        return MergeMany.RunAsync(this, table, columns, rows);
    }

    /// <summary>Until the transaction ends, no other node's comes past here under that name. SQLite has one writer: there it is so already.</summary>
    public Task TakeTurnsAsync(string name) => Dialect.Engine == Engine.PostgreSql
        ? ExecuteAsync("select pg_advisory_xact_lock(hashtextextended(@name, 0))", new { name })
        : Task.CompletedTask;

    /// <summary>What is written from here on is the program's own bookkeeping (a lock, a counter, a queue), no act of a person.</summary>
    public void AsBookkeeping() => IsBookkeeping = true;

    /// <summary>
    /// Has the witness of this transaction told how these rows were before and are after. Call it before the change, with the columns that name
    /// them: <c>new { workspace_id = workspace, id }</c>.
    /// </summary>
    public async Task WatchAsync(string table, object key)
    {
        var watched = new WatchedRows(table, key);
        await watched.ReadBeforeAsync(this);
        _watched.Add(watched);
    }

    internal async Task<IReadOnlyList<RowChange>> ChangesAsync()
    {
        List<RowChange> changes = [];
        foreach (var watched in _watched)
            if (await watched.ChangeAsync(this) is { } change) changes.Add(change);
        return changes;
    }

    private void NoteUnlessReading(string sql)
    {
        var start = sql.AsSpan().TrimStart();
        if (!start.StartsWith("select", StringComparison.OrdinalIgnoreCase) && !start.StartsWith("with", StringComparison.OrdinalIgnoreCase)) Note();
    }

    private void Note() => Changed |= !IsBookkeeping;
}
