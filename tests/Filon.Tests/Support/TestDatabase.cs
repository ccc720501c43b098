using Filon.Storage;
using Npgsql;

namespace Filon.Tests.Support;

/// <summary>An empty, migrated database of its own for one test, gone when the test ends.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? _file;
    private readonly string? _name;

    private TestDatabase(DatabaseAddress address, TimeProvider clock, string? file, string? name)
    {
        Address = address;
        Database = new Database(address);
        Ids = new Ids(clock, 1);
        Clock = clock;
        (_file, _name) = (file, name);
    }

    /// <summary>The server on which tests make their databases; null where there is none.</summary>
    public static string? PostgresServer { get; } = Environment.GetEnvironmentVariable("FILON_TEST_POSTGRES") is { Length: > 0 } said ? said : null;

    public DatabaseAddress Address { get; }

    public Database Database { get; }

    public Ids Ids { get; }

    public TimeProvider Clock { get; }

    public static async Task<TestDatabase> CreateAsync(Engine engine, TimeProvider? clock = null, bool migrate = true)
    {
        var test = engine == Engine.Sqlite ? OnSqlite(clock ?? TimeProvider.System) : await OnPostgresAsync(clock ?? TimeProvider.System);
        if (migrate) _ = (await new Migrations(test.Database, test.Clock).ApplyAsync(CancellationToken.None)).Value;
        return test;
    }

    private static TestDatabase OnSqlite(TimeProvider clock)
    {
        var file = Path.Combine(Path.GetTempPath(), $"filon-test-{Guid.NewGuid():N}.db");
        return new(DatabaseAddress.File(file), clock, file, null);
    }

    private static async Task<TestDatabase> OnPostgresAsync(TimeProvider clock)
    {
        var name = $"filon_test_{Guid.NewGuid():N}";
        await ExecuteAsync($"create database {name}");
        var connection = new NpgsqlConnectionStringBuilder(PostgresServer) { Database = name, MaxPoolSize = 10 };
        return new(new(Engine.PostgreSql, connection.ConnectionString), clock, null, name);
    }

    private static async Task ExecuteAsync(string sql)
    {
        var server = new NpgsqlConnectionStringBuilder(PostgresServer) { Database = "postgres", Pooling = false };
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (_name is not null) await ExecuteAsync($"drop database if exists {_name} with (force)");
        if (_file is null) return;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var suffix in new[] { "", "-wal", "-shm" }) File.Delete(_file + suffix);
    }
}
