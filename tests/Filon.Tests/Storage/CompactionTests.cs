using Filon.Storage;
using Filon.Tests.Support;
using Npgsql;
using Shouldly;

namespace Filon.Tests.Storage;

public sealed class CompactionTests
{
    [Fact]
    public async Task Rows_that_a_reader_elsewhere_still_holds_are_waited_for()
    {
        if (TestDatabase.PostgresServer is null) return; // MachineTests insists on one under CI
        await using var test = await TestDatabase.CreateAsync(Engine.PostgreSql);
        await test.Database.WriteAsync(t => t.ExecuteAsync("insert into role_rate values (1, 'Zoraqix', '2026-01', 5000, 'EUR')"), default);
        var reader = new NpgsqlConnection(test.Address.ConnectionString);
        await reader.OpenAsync();
        var held = await reader.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        await using (var first = new NpgsqlCommand("select count(*) from role_rate", reader, held)) await first.ExecuteScalarAsync();
        await test.Database.WriteAsync(t => t.ExecuteAsync("delete from role_rate where workspace_id = 1"), default);

        var compaction = Compaction.RunAsync(test.Database, ["role_rate"], default);
        await Task.WhenAny(compaction, Task.Delay(TimeSpan.FromSeconds(1)));
        compaction.IsCompleted.ShouldBeFalse();
        await reader.DisposeAsync();
        await compaction;

        (await BytesAsync(test)).ShouldBe(0);
    }

    private static async Task<long> BytesAsync(TestDatabase test)
    {
        await using var connection = new NpgsqlConnection(test.Address.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("checkpoint; select pg_relation_size('role_rate')", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
