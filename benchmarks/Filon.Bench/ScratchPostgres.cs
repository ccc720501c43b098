using Filon.Storage;
using Npgsql;

namespace Filon.Bench;

/// <summary>A PostgreSQL database of its own for one benchmark, dropped at the end.</summary>
internal sealed class ScratchPostgres : IAsyncDisposable
{
    private readonly string _server;
    private readonly string _name;

    private ScratchPostgres(string server, string name)
    {
        (_server, _name) = (server, name);
        Address = new(Engine.PostgreSql, new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 10 }.ConnectionString);
    }

    public DatabaseAddress Address { get; }

    public static async Task<ScratchPostgres> CreateAsync()
    {
        var server = Environment.GetEnvironmentVariable("FILON_TEST_POSTGRES") is { Length: > 0 } said
            ? said : throw new InvalidOperationException("FILON_TEST_POSTGRES names no PostgreSQL server: Host=...;Username=...;Password=...");
        var scratch = new ScratchPostgres(server, $"filon_bench_{Guid.NewGuid():N}");
        await scratch.ExecuteAsync($"create database {scratch._name}");
        return scratch;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync() => await ExecuteAsync($"drop database if exists {_name} with (force)");
}
