using Dapper;
using Filon.People;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Storage;

public sealed class StatisticsTests
{
    [Theory, EveryEngine]
    public async Task After_a_large_change_the_database_knows_how_its_rows_are_spread(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        await FillAsync(test, 20_000);

        await Statistics.RefreshAsync(test.Database, default);
        (await KnownAsync(test)).ShouldBeGreaterThanOrEqualTo(15_000);

        await Statistics.RefreshAsync(test.Database, default);
        await FillAsync(test, 400_000, 20_000);
        await Statistics.RefreshAsync(test.Database, default);
        (await KnownAsync(test)).ShouldBeGreaterThan(200_000, "twenty times as many");
    }

    [Fact]
    public async Task A_journey_starts_from_the_person_even_where_the_database_knows_nothing_of_its_tables()
    {
        await using var test = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var connection = await test.Database.OpenAsync(default);
        foreach (var sql in new[] { JourneyQuery.TouchesOfPerson, JourneyQuery.TouchesOfCompany })
        {
            var plan = (await connection.QueryAsync<Step>($"explain query plan {sql}", new { workspace = 7, id = 1, take = 2 })).Select(step => step.Detail).ToList();
            plan.ShouldContain(step => step.StartsWith("SEARCH t USING INDEX touch_profile", StringComparison.Ordinal), string.Join('\n', plan));
        }
    }

    private static Task<long> FillAsync(TestDatabase test, int until, int from = 0) => test.Database.WriteAsync(transaction => transaction.InsertManyAsync(
        "hours", ["workspace_id", "id", "worked_on", "role", "minutes", "side"],
        Enumerable.Range(from, until - from).Select(id => new object?[] { 7L, (long)id, "2026-01-01", "writer", 60L, "marketing" }), default), default);

    private static async Task<double> KnownAsync(TestDatabase test)
    {
        await using var connection = await test.Database.OpenAsync(default);
        return test.Database.Dialect.Engine == Engine.Sqlite
            ? double.Parse((await connection.ExecuteScalarAsync<string>("select stat from sqlite_stat1 where tbl = 'hours' and idx like 'sqlite_autoindex%'"))!.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)
            : await connection.ExecuteScalarAsync<double>("select cast(reltuples as double precision) from pg_class where relname = 'hours'");
    }

    private sealed record Step
    {
        public string Detail { get; init; } = "";
    }
}
