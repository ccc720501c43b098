using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Filon.Storage;

/// <summary>
/// Opens connections and runs writes. Reads: <c>await using var connection = await database.OpenAsync(cancel)</c>.
/// Writes: <see cref="WriteAsync{T}"/>, one transaction, all or nothing. SQLite has one writer, so writes of this
/// process queue here in order instead of colliding in the file.
/// </summary>
public sealed class Database : IAsyncDisposable
{
    /// <summary>Under which the driver tells OpenTelemetry what it does; SQLite's tells nothing.</summary>
    public const string SignalName = "Npgsql";

    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly NpgsqlDataSource? _postgres;

    public Database(DatabaseAddress address)
    {
        DapperTypes.Register();
        Address = address;
        Dialect = new Dialect(address.Engine);
        if (address.Engine == Engine.PostgreSql) _postgres = NpgsqlDataSource.Create(address.ConnectionString);
    }

    public DatabaseAddress Address { get; }

    public Dialect Dialect { get; }

    /// <summary>Looks at every transaction that changed something and was not refused, as its last act before the commit: the audit log.</summary>
    public Func<Transaction, Task>? Witness { get; init; }

    public async Task<DbConnection> OpenAsync(CancellationToken cancel)
    {
        if (_postgres is not null) return await _postgres.OpenConnectionAsync(cancel);

        var connection = new SqliteConnection(Address.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var pragmas = connection.CreateCommand();
        // WAL: readers never wait for the writer. FULL: what is committed is on the disk. Secure delete: what is deleted is written over.
        pragmas.CommandText = "pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma cache_size = -16000; pragma temp_store = memory;";
        await pragmas.ExecuteNonQueryAsync(cancel);
        return connection;
    }

    /// <summary>Reads one moment of the whole database, however long it takes, while others write.</summary>
    public async Task<T> SnapshotAsync<T>(Func<Transaction, Task<T>> work, CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        await using var open = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        return await work(new Transaction(connection, open, Dialect));
    }

    /// <summary>Runs one transaction; whatever throws inside leaves nothing behind.</summary>
    public Task<T> WriteAsync<T>(Func<Transaction, Task<T>> work, CancellationToken cancel) => WriteAsync(work, _ => true, cancel);

    /// <summary>Runs one transaction; a failure, like whatever throws inside, leaves nothing behind.</summary>
    public Task<Outcome<T>> WriteOutcomeAsync<T>(Func<Transaction, Task<Outcome<T>>> work, CancellationToken cancel) =>
        WriteAsync(work, outcome => outcome.Succeeded, cancel);

    private async Task<T> WriteAsync<T>(Func<Transaction, Task<T>> work, Func<T, bool> keep, CancellationToken cancel)
    {
        var queued = Address.Engine == Engine.Sqlite;
        if (queued) await _writer.WaitAsync(cancel);
        try
        {
            await using var connection = await OpenAsync(cancel);
            await using var open = await connection.BeginTransactionAsync(cancel);
            var transaction = new Transaction(connection, open, Dialect);
            var result = await work(transaction);
            if (Witness is not null && transaction.Changed && result is not (Failure or IOutcome { Succeeded: false })) await Witness(transaction);
            if (keep(result)) await open.CommitAsync(cancel);
            return result;
        }
        finally
        {
            if (queued) _writer.Release();
        }
    }

    public Task WriteAsync(Func<Transaction, Task> work, CancellationToken cancel) =>
        WriteAsync(async transaction =>
        {
            await work(transaction);
            return true;
        }, cancel);

    /// <summary>Runs something outside every transaction with no other write of this process going on.</summary>
    internal async Task AloneAsync(Func<DbConnection, Task> work, CancellationToken cancel)
    {
        await _writer.WaitAsync(cancel);
        try
        {
            await using var connection = await OpenAsync(cancel);
            await work(connection);
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <summary>Whether another program has this database open. SQLite tells by refusing to leave WAL; the next opening enters it again.</summary>
    public async Task<bool> IsOpenElsewhereAsync(CancellationToken cancel)
    {
        if (_postgres is not null) _postgres.Clear();
        else SqliteConnection.ClearAllPools();
        for (var attempt = 0; await IsOpenNowAsync(cancel); attempt++)
        {
            if (attempt == 5) return true;
            await Task.Delay(200, cancel); // PostgreSQL takes a moment to notice a connection that closes
        }

        return false;
    }

    private async Task<bool> IsOpenNowAsync(CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 1;
        command.CommandText = _postgres is null
            ? "pragma journal_mode = delete"
            : "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'";
        try
        {
            return await command.ExecuteScalarAsync(cancel) is "wal" or > 0L;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is 5 or 6) // busy, locked
        {
            return true;
        }
    }

    /// <summary>Deletes a SQLite file with what stands beside it.</summary>
    public static void Forget(string file)
    {
        SqliteConnection.ClearAllPools();
        foreach (var suffix in new[] { "", "-wal", "-shm", "-journal" }) File.Delete(file + suffix);
    }

    public async ValueTask DisposeAsync()
    {
        _writer.Dispose();
        if (_postgres is not null) await _postgres.DisposeAsync();
    }
}
