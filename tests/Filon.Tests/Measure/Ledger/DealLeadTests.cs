using Dapper;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Measure.Ledger;

public sealed class DealLeadTests
{
    [Theory, EveryEngine]
    public async Task What_is_kept_with_the_ledger_is_what_the_records_say_in_any_workspace(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine, new FakeClock(LedgerWorld.Now));
        var made = Enumerable.Range(1, 20).Select(seed => new AnyRecords(seed)).ToList();
        foreach (var one in made) await one.WriteAsync(test);
        foreach (var one in made) await one.World(test).RecomputeAsync();

        foreach (var one in made) (await KeptAsync(test.Database, one.Workspace)).ShouldBe(one.Leads(), $"workspace {one.Workspace}");
        foreach (var one in made) await SalesAreTheLedgersAsync(test.Database, one.Workspace);
    }

    [Theory, EveryEngine]
    public async Task A_merge_a_setting_and_a_record_taken_back_move_the_lead_with_the_figures(Engine engine)
    {
        await using var world = await LedgerWorld.CreateAsync(engine);
        var (claire, clara) = (await world.PersonAsync("Claire Martin"), await world.PersonAsync("Clara Martin"));
        var lead = await world.TouchAsync(clara, "2026-01-05", "event", "lead");
        await world.TouchAsync(claire, "2026-01-10", "twitter");
        await world.TouchAsync(claire, "2026-02-20", "email");
        var deal = await world.DealAsync("Sale", "2026-03-01", 1000, [claire]);
        await world.WriteAsync("update deal set created_at = @at where workspace_id = 1", new { at = LedgerWorld.At("2026-02-25") });
        (await LeadAsync()).ShouldBe(LedgerWorld.At("2026-01-10"), "the first touch");

        await world.SettleAsync(new() { LookbackDays = 30 });
        (await LeadAsync()).ShouldBe(LedgerWorld.At("2026-02-20"), "the first touch that counts");

        await world.WriteAsync("update profile set person_id = @claire where workspace_id = 1 and id = @clara", new { claire, clara });
        (await LeadAsync()).ShouldBe(LedgerWorld.At("2026-01-05"), "the lead noted on what is now one person");

        await world.WriteAsync("delete from touch where workspace_id = 1 and id = @lead", new { lead });
        (await LeadAsync()).ShouldBe(LedgerWorld.At("2026-02-20"), "as before");

        await world.WriteAsync("delete from deal where workspace_id = 1 and id = @deal", new { deal });
        await world.RecomputeAsync();
        (await KeptAsync(world.Database, 1)).ShouldBeEmpty();

        async Task<long> LeadAsync()
        {
            await world.RecomputeAsync();
            return (await KeptAsync(world.Database, 1))[deal];
        }
    }

    /// <summary>The amount and the first channel beside a lead are those of its line under "first".</summary>
    private static async Task SalesAreTheLedgersAsync(Database database, long workspace)
    {
        await using var connection = await database.OpenAsync(default);
        var kept = await connection.QueryAsync<(long Deal, string? Channel, long Minor)>(
            "select deal_id, first_channel, amount_minor from deal_lead where workspace_id = @workspace and amount_minor is not null order by deal_id", new { workspace });
        var lines = await connection.QueryAsync<(long Deal, string? Channel, long Minor)>(
            """
            select deal_id, case when touch_id is not null then channel end, amount_minor from ledger_line
            where workspace_id = @workspace and model = 'first' order by deal_id
            """, new { workspace });
        kept.ShouldBe(lines, $"workspace {workspace}");
    }

    private static async Task<Dictionary<long, long>> KeptAsync(Database database, long workspace)
    {
        await using var connection = await database.OpenAsync(default);
        var rows = await connection.QueryAsync<(long Deal, long At)>(
            "select deal_id, created_at from deal_lead where workspace_id = @workspace order by deal_id", new { workspace });
        return rows.ToDictionary(row => row.Deal, row => row.At);
    }
}
