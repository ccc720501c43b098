using Filon.Measure.Attribution;
using Filon.Measure.Ledger;
using Filon.Storage;
using Filon.Tests.Support;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Measure.Ledger;

public sealed class LedgerQueryTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Paris"];
    private static readonly MonthRange March = new(new YearMonth(2026, 3), new YearMonth(2026, 3));

    [Theory, EveryEngine]
    public async Task Every_figure_of_every_dimension_is_the_sum_of_the_lines_it_opens(Engine engine)
    {
        await using var world = await WorldAsync(engine);
        var totals = new LedgerTotalQuery(world.Database);
        var lines = new LedgerLineQuery(world.Database);
        foreach (var model in LedgerModels.Kept.Append(Model.ShapleySum))
            foreach (var dimension in Dimensions.Named)
                foreach (var won in new[] { MonthRange.Always, March })
                    foreach (var row in await totals.ByAsync(1, model, dimension, won, default))
                    {
                        var filter = new LineFilter(model, won, dimension, row.Name);
                        var behind = await lines.PageAsync(1, filter, Zone, (0, 1000), default);
                        behind.Sum(line => line.AmountMinor).ShouldBe(row.AmountMinor, $"{model.Name()} {dimension} {row.Name}");
                        behind.Count.ShouldBe((int)row.Lines);
                        (await lines.TotalAsync(1, filter, Zone, default)).AmountMinor.ShouldBe(row.AmountMinor);
                    }
    }

    [Theory, EveryEngine]
    public async Task Months_come_in_time_order_and_a_sale_on_the_first_at_midnight_in_Paris_is_of_that_month(Engine engine)
    {
        await using var world = await WorldAsync(engine);
        var person = await world.PersonAsync("Late");
        await world.DealAsync("At midnight", "2026-03-31T22:00:00Z", 7, [person]);
        await world.RecomputeAsync();

        var months = await new LedgerTotalQuery(world.Database).ByAsync(1, Model.First, Dimension.Month, MonthRange.Always, default);
        months.Select(month => (month.Name, month.AmountMinor)).ShouldBe([("2026-02", 1_000), ("2026-03", 2_001), ("2026-04", 7)]);
        var april = new LineFilter(Model.First, new(new YearMonth(2026, 4), null), null, null);
        (await new LedgerLineQuery(world.Database).PageAsync(1, april, Zone, (0, 10), default)).ShouldHaveSingleItem().DealName.ShouldBe("At midnight");
    }

    [Theory, EveryEngine]
    public async Task Coverage_counts_the_deals_with_a_creditable_touch(Engine engine)
    {
        await using var world = await WorldAsync(engine);
        var sales = await new LedgerTotalQuery(world.Database).SalesAsync(1, MonthRange.Always, default);
        sales.ShouldBe(new SalesTotal(3_001, 3, 1));
        sales.Coverage.ShouldBe(2 / 3.0);
        (await new LedgerTotalQuery(world.Database).SalesAsync(2, MonthRange.Always, default)).Coverage.ShouldBeNull();
    }

    [Theory, EveryEngine]
    public async Task A_line_says_its_deal_its_person_and_why_its_touch_has_its_channel(Engine engine)
    {
        await using var world = await WorldAsync(engine);
        var line = (await new LedgerLineQuery(world.Database).PageAsync(
            1, new(Model.First, MonthRange.Always, Dimension.Channel, "twitter"), Zone, (0, 10), default)).ShouldHaveSingleItem();
        (line.DealName, line.Person, line.ChannelRule, line.Campaign, line.AmountMinor).ShouldBe(("February", "Claire Martin", "said-known", "spring", 1_000));
    }

    [Theory, EveryEngine]
    public async Task Another_workspace_sees_nothing(Engine engine)
    {
        await using var world = await WorldAsync(engine);
        (await new LedgerTotalQuery(world.Database).SideBySideAsync(2, MonthRange.Always, default)).ShouldBeEmpty();
        (await new LedgerLineQuery(world.Database).PageAsync(2, new(Model.First, MonthRange.Always, null, null), Zone, (0, 10), default)).ShouldBeEmpty();
        (await new PopulationQuery(world.Database).CreditsAsync(2, default)).ShouldBeEmpty();
        (await new PopulationQuery(world.Database).PathsAsync(1, "twitter", default)).ShouldNotBeEmpty();
    }

    private static async Task<LedgerWorld> WorldAsync(Engine engine)
    {
        var world = await LedgerWorld.CreateAsync(engine);
        var (claire, paul) = (await world.PersonAsync("Claire Martin"), await world.PersonAsync("Paul Dupont"));
        await world.TouchAsync(claire, "2026-01-01", "twitter", campaign: "spring", post: "42");
        await world.TouchAsync(claire, "2026-01-02", "event", introducer: "Anne Petit");
        await world.TouchAsync(claire, "2026-01-03", "sales-call", "sales");
        await world.TouchAsync(paul, "2026-01-02", "word-of-mouth", introducer: "Anne Petit", campaign: "spring");
        await world.TouchAsync(paul, "2026-01-04", "email");
        await world.DealAsync("February", "2026-02-01", 1_000, [claire]);
        await world.DealAsync("March", "2026-03-01", 2_000, [paul]);
        await world.DealAsync("Unseen", "2026-03-02", 1, []);
        await world.RecomputeAsync();
        return world;
    }
}
