using Dapper;
using Filon.Jobs;
using Filon.Measure.Attribution;
using Filon.Measure.Ledger;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Measure.Ledger;

public sealed class RecomputeLedgerTests
{
    [Theory, EveryEngine]
    public async Task A_touch_after_the_sale_gets_nothing_and_one_at_the_very_instant_counts(Engine engine)
    {
        await using var world = await LedgerWorld.CreateAsync(engine);
        var person = await world.PersonAsync("Claire Martin");
        await world.TouchAsync(person, "2026-03-01T10:00:00Z", "twitter");
        await world.TouchAsync(person, "2026-03-01T10:00:01Z", "event");
        await world.DealAsync("Sale", "2026-03-01T10:00:00Z", 1000, [person]);
        await world.RecomputeAsync();

        foreach (var model in LedgerModels.Kept.Where(model => model != Model.WShaped))
            (await world.CreditsAsync(model)).ShouldBe(new() { ["twitter"] = 1000 }, model.Name());
    }

    [Theory, EveryEngine]
    public async Task A_second_first_sale_begins_after_the_one_before_and_a_renewal_keeps_every_earlier_touch(Engine engine)
    {
        await using var world = await LedgerWorld.CreateAsync(engine);
        var company = await world.CompanyAsync("dupont");
        var person = await world.PersonAsync("Paul Dupont", company);
        await world.TouchAsync(person, "2026-01-01", "twitter");
        await world.TouchAsync(person, "2026-02-15", "event");
        await world.DealAsync("First", "2026-02-01", 100, [person], company);
        var second = await world.DealAsync("Another first", "2026-03-01", 200, [person], company);
        var renewal = await world.DealAsync("Renewal", "2026-04-01", 400, [person], company, "renewal");
        await world.RecomputeAsync();

        (await world.CreditsAsync(Model.First, second)).ShouldBe(new() { ["event"] = 200 });
        (await world.CreditsAsync(Model.First, renewal)).ShouldBe(new() { ["twitter"] = 400 });
    }

    [Theory, EveryEngine]
    public async Task A_touch_older_than_the_lookback_gets_nothing(Engine engine)
    {
        await using var world = await LedgerWorld.CreateAsync(engine);
        var person = await world.PersonAsync("Paul Dupont");
        await world.TouchAsync(person, "2026-01-01", "twitter");
        await world.TouchAsync(person, "2026-03-01", "event");
        await world.DealAsync("Sale", "2026-03-31", 100, [person]);
        await world.SettleAsync(new() { LookbackDays = 30 });
        await world.RecomputeAsync();

        (await world.CreditsAsync(Model.First)).ShouldBe(new() { ["event"] = 100 });
    }

    [Theory, EveryEngine]
    public async Task What_nobody_can_be_credited_with_stands_under_unattributed(Engine engine)
    {
        await using var world = await LedgerWorld.CreateAsync(engine);
        var (unseen, called) = (await world.PersonAsync("Nobody knows"), await world.PersonAsync("Called only"));
        await world.TouchAsync(called, "2026-01-01", "sales-call", "sales");
        await world.DealAsync("Out of the blue", "2026-02-01", 100, [unseen]);
        await world.DealAsync("By telephone", "2026-02-01", 201, [called]);
        await world.DealAsync("Without contact", "2026-02-01", 400, []);
        await world.RecomputeAsync();

        (await world.CreditsAsync(Model.First)).ShouldBe(new Dictionary<string, long> { ["sales-call"] = 201, ["(unattributed)"] = 500 }, ignoreOrder: true);
        (await world.CreditsAsync(Model.LastMarketing)).ShouldBe(new() { ["(unattributed)"] = 701 });
        (await world.CreditsAsync(Model.Both)).ShouldBe(new Dictionary<string, long> { ["sales-call"] = 101, ["(unattributed)"] = 600 }, ignoreOrder: true);
    }

    [Theory, EveryEngine]
    public async Task Foreign_amounts_come_at_the_rate_of_the_day_and_without_one_the_deal_is_listed_and_left_out(Engine engine)
    {
        await using var world = await LedgerWorld.CreateAsync(engine);
        var person = await world.PersonAsync("Jane Smith");
        await world.TouchAsync(person, "2026-01-01", "twitter");
        await world.WriteAsync("insert into exchange_rate (workspace_id, currency, rate_date, rate) values (1, 'USD', '2026-02-01', 0.9)", new { });
        await world.DealAsync("Dollars", "2026-02-01", 10_000, [person], currency: "USD");
        var pounds = await world.DealAsync("Pounds", "2026-02-01", 10_000, [person], currency: "GBP");
        var unsaid = await world.DealAsync("Unsaid", "2026-02-01", null, [person]);
        var undated = await world.DealAsync("Undated", "", 10_000, [person]);
        await world.RecomputeAsync();

        (await world.CreditsAsync(Model.Last)).ShouldBe(new() { ["twitter"] = 9_000 });
        await using var connection = await world.Database.OpenAsync(default);
        (await connection.QueryAsync<LedgerGap>("select deal_id, reason, detail from ledger_gap where workspace_id = 1 order by deal_id"))
            .ShouldBe([new(pounds, LedgerGap.NoRate, "GBP"), new(unsaid, LedgerGap.NoAmount, ""), new(undated, LedgerGap.NoDate, "")]);
    }

    [Theory, EveryEngine]
    public async Task Computing_again_changes_nothing(Engine engine)
    {
        await using var world = await LedgerWorld.CreateAsync(engine);
        var person = await world.PersonAsync("Jane Smith");
        for (var day = 1; day < 9; day++) await world.TouchAsync(person, $"2026-01-0{day}", day % 2 == 0 ? "twitter" : "email");
        await world.DealAsync("Sale", "2026-02-01", 10_001, [person]);
        await world.DealAsync("Credit note", "2026-02-02", -333, [person], type: "additional");
        await world.RecomputeAsync();
        var before = await world.LinesAsync();
        await world.RecomputeAsync();

        (await world.LinesAsync()).ShouldBe(before);
        (await world.CreditsAsync(Model.Linear)).Values.Sum().ShouldBe(10_001 - 333);
    }

    [Theory, EveryEngine]
    public async Task A_change_rewrites_what_it_touches_and_a_deal_that_is_gone_leaves_no_line(Engine engine)
    {
        await using var world = await LedgerWorld.CreateAsync(engine);
        var deals = new List<long>();
        for (var i = 0; i < 6; i++)
        {
            var person = await world.PersonAsync($"Person {i}");
            await world.TouchAsync(person, "2026-01-01", "twitter");
            await world.TouchAsync(person, "2026-01-02", "email");
            deals.Add(await world.DealAsync($"Sale {i}", "2026-02-01", 1_001, [person]));
        }

        await world.RecomputeAsync();
        await world.WriteAsync("update deal set amount_minor = 2 where workspace_id = 1 and id = @id", new { id = deals[0] });
        await world.WriteAsync("delete from deal where workspace_id = 1 and id = @id", new { id = deals[5] });
        await world.RecomputeAsync();

        (await world.CreditsAsync(Model.Linear)).Values.Sum().ShouldBe(4 * 1_001 + 2);
        (await world.LinesAsync()).Where(line => line.Model == "linear").Select(line => line.DealId).Distinct().ShouldBe(deals[..5]);
        (await world.CreditsAsync(Model.First, deals[0])).ShouldBe(new() { ["twitter"] = 2 });
    }

    [Theory, EveryEngine]
    public async Task Of_two_computations_that_race_the_one_that_knew_less_never_has_the_last_word(Engine engine)
    {
        await using var world = await LedgerWorld.CreateAsync(engine);
        await world.Database.WriteAsync(transaction => world.Store.RequestAsync(transaction, 1), default);
        var early = await world.StaleAtAsync();
        await world.Database.WriteAsync(transaction => world.Store.RequestAsync(transaction, 1), default);
        var late = await world.StaleAtAsync();
        late.ShouldBeGreaterThan(early);

        (await world.Database.WriteAsync(transaction => LedgerStore.TakeAsync(transaction, 1, late), default)).ShouldBeTrue();
        (await world.Database.WriteAsync(transaction => LedgerStore.TakeAsync(transaction, 1, early), default)).ShouldBeFalse();
        (await world.Database.WriteAsync(transaction => LedgerStore.TakeAsync(transaction, 1, late), default)).ShouldBeTrue();
    }

    [Theory, EveryEngine]
    public async Task A_change_puts_one_computation_in_the_queue_however_often_it_is_asked(Engine engine)
    {
        await using var world = await LedgerWorld.CreateAsync(engine);
        for (var i = 0; i < 3; i++) await world.Database.WriteAsync(transaction => world.Store.RequestAsync(transaction, 1), default);
        var jobs = new JobStore(world.Database, world.Test.Ids, world.Test.Clock);
        await new JobRunner(jobs, [world.Recompute], world.Test.Clock).RunAllAsync(default);

        await using var connection = await world.Database.OpenAsync(default);
        (await connection.QueryAsync<string>("select state from job where workspace_id = 1 order by id")).ShouldBe(["done"]);
        (await connection.ExecuteScalarAsync<bool>("select computed_at = stale_at from measure_state where workspace_id = 1")).ShouldBeTrue();
    }

    [Theory, EveryEngine]
    public async Task The_population_models_share_out_the_whole_total_and_keep_their_chain(Engine engine)
    {
        await using var world = await LedgerWorld.CreateAsync(engine);
        for (var i = 0; i < 6; i++)
        {
            var person = await world.PersonAsync($"Person {i}");
            await world.TouchAsync(person, "2026-01-01", i % 2 == 0 ? "twitter" : "email");
            await world.TouchAsync(person, "2026-01-02", i % 3 == 0 ? "event" : "email");
            if (i < 3) await world.DealAsync($"Sale {i}", "2026-02-01", 1_001, [person]);
        }

        await world.DealAsync("Out of the blue", "2026-02-01", 500, []);
        await world.RecomputeAsync();

        await using var connection = await world.Database.OpenAsync(default);
        (await connection.QueryAsync<(string Model, double Conversions, long Minor)>(
            """
            select model, sum(conversions), sum(amount_minor) from population_credit
            where workspace_id = 1 and amount_minor is not null group by model order by model
            """)).Select(row => (row.Model, Math.Round(row.Conversions, 9), row.Minor))
            .ShouldBe([("markov-1", 4, 3503), ("markov-2", 4, 3503), ("markov-3", 4, 3503)]);
        (await connection.ExecuteScalarAsync<double>(
            "select sum(probability) from population_transition where workspace_id = 1 and from_state = '(start)'")).ShouldBe(1, 1e-12);
    }
}
