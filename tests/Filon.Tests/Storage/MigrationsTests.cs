using Dapper;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Storage;

public sealed class MigrationsTests
{
    [Theory, EveryEngine]
    public async Task An_empty_database_gets_the_whole_schema_and_a_second_start_changes_nothing(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine, migrate: false);
        var migrations = new Migrations(test.Database, test.Clock);

        (await migrations.ApplyAsync(default)).Value.ShouldBe(Migrations.All.Count);
        (await migrations.ApplyAsync(default)).Value.ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task An_edited_migration_is_refused(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        await test.Database.WriteAsync(t => t.ExecuteAsync("update migration set checksum = 'other' where number = 1"), default);

        (await new Migrations(test.Database, test.Clock).ApplyAsync(default)).Failure!.Kind.ShouldBe(FailureKind.Conflict);
    }

    [Theory, EveryEngine]
    public async Task A_write_that_throws_leaves_nothing_behind(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);

        await Should.ThrowAsync<InvalidOperationException>(() => test.Database.WriteAsync(async t =>
        {
            await t.ExecuteAsync("insert into role_rate values (1, 'writer', '2026-01', 5000, 'EUR')");
            throw new InvalidOperationException("half way");
        }, default));

        await using var connection = await test.Database.OpenAsync(default);
        (await connection.ExecuteScalarAsync<long>("select count(*) from role_rate where workspace_id = 1")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task Many_rows_and_a_list_of_ids_go_in_and_come_out(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        await test.Database.WriteAsync(t => t.InsertManyAsync(
            "deal_profile", ["workspace_id", "deal_id", "profile_id"],
            Enumerable.Range(1, 1000).Select(i => new object?[] { 1L, (long)i, (long)(i * 2) }), default), default);

        await using var connection = await test.Database.OpenAsync(default);
        var dialect = test.Database.Dialect;
        var found = await connection.QueryAsync<long>(
            $"select profile_id from deal_profile where workspace_id = 1 and {dialect.Among("deal_id", "deals")} order by deal_id",
            new { deals = dialect.List([3L, 5L, 5000L]) });
        found.ShouldBe([6L, 10L]);
    }
}
