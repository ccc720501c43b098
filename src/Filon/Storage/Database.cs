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

    /// <summary>Runs one transaction; whatever throws inside leaves nothing behind.</summary>
    public async Task<T> WriteAsync<T>(Func<Transaction, Task<T>> work, CancellationToken cancel)
    {
        var queued = Address.Engine == Engine.Sqlite;
        if (queued) await _writer.WaitAsync(cancel);
        try
        {
            await using var connection = await OpenAsync(cancel);
            await using var open = await connection.BeginTransactionAsync(cancel);
            var result = await work(new Transaction(connection, open, Dialect));
            await open.CommitAsync(cancel);
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

    public async ValueTask DisposeAsync()
    {
        _writer.Dispose();
        if (_postgres is not null) await _postgres.DisposeAsync();
    }
}
