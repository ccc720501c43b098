using Filon.Costs;
using Filon.Measure;
using Filon.Measure.Attribution;
using Filon.Measure.Channels;
using Filon.Measure.Ledger;
using Filon.Measure.Returns;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Measure.Returns;

public sealed class ReturnsQueryTests
{
    private const long Ours = 1, Theirs = 2;

    [Theory, EveryEngine]
    public async Task The_tiny_company_read_from_the_database_has_the_returns_worked_out_by_hand(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        await TinyCompanyInStore.WriteAsync(test.Database, test.Ids, Ours);

        var data = await Query(test).ReadAsync(Workspace(Ours), new(TinyCompany.On), default);
        data.Model.ShouldBe(Model.Both);
        RoiReport.Of(data, RoiBy.Channel).Rows.ShouldBe(RoiReport.Of(TinyCompany.Data, RoiBy.Channel).Rows);
        data.Deals.Where(deal => deal.WonOn is not null).Select(deal => deal.LeadDay)
            .ShouldBe([new(2026, 2, 5), new(2026, 5, 10), new(2026, 2, 5)], "the first touch came before the deal was created");
        data.Deals.Single(deal => deal.Id == 4).WonOn.ShouldBeNull();
    }

    [Theory, EveryEngine]
    public async Task As_of_an_earlier_day_later_costs_and_sales_are_not_there_yet(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        await TinyCompanyInStore.WriteAsync(test.Database, test.Ids, Ours);

        var total = RoiReport.Of(await Query(test).ReadAsync(Workspace(Ours), new(new(2026, 4, 30)), default), RoiBy.Channel).Total;
        (total.CostMinor, total.RevenueMinor, total.Customers).ShouldBe((4_800_00, 10_000_00, 1));
    }

    [Theory, EveryEngine]
    public async Task Another_workspace_sees_nothing_of_it(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        await TinyCompanyInStore.WriteAsync(test.Database, test.Ids, Ours);

        var data = await Query(test).ReadAsync(Workspace(Theirs), new(TinyCompany.On, Model.First), default);
        (data.Deals.Count, data.Totals.Count, data.Book.Lines.Count).ShouldBe((0, 0, 0));
    }

    [Theory, EveryEngine]
    public async Task An_open_deals_lead_begins_with_the_first_touch_of_its_persons(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        await TinyCompanyInStore.WriteAsync(test.Database, test.Ids, Ours);
        await test.Database.WriteAsync(async t =>
        {
            foreach (var profile in new[] { 7, 8 })
                await t.ExecuteAsync("insert into profile (workspace_id, id, network, network_key, person_id, is_own) values (@Ours, @id, 'x', @key, 5, @no)",
                    new { Ours, id = (long)profile, key = $"{profile}", no = false });
            await t.ExecuteAsync("insert into deal_profile (workspace_id, deal_id, profile_id) values (@Ours, 4, 7)", new { Ours });
            await t.ExecuteAsync("""
                insert into touch (workspace_id, id, profile_id, happened_at, sequence, kind, channel, channel_rule)
                values (@Ours, 1, 8, @at, 1, 'marketing', 'blog', 'said')
                """, new { Ours, at = Instant.FromUtc(2025, 12, 24, 12, 0) });
        }, default);

        (await LeadDaysAsync(test)).Last().ShouldBe(new LocalDate(2025, 12, 24));
    }

    [Theory, EveryEngine]
    public async Task A_lead_is_as_old_as_its_first_sign_on_any_profile_of_its_persons_whatever_touched_them_before(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        await TinyCompanyInStore.WriteAsync(test.Database, test.Ids, Ours);
        await test.Database.WriteAsync(async t =>
        {
            foreach (var (id, network, created) in new[] { (7L, "crm", Noon(2026, 3, 12)), (8, "x", Noon(2019, 1, 1)), (9, "email", Noon(2018, 1, 1)) })
                await t.ExecuteAsync("""
                    insert into profile (workspace_id, id, network, network_key, person_id, is_own, created_at) values (@Ours, @id, @network, 'a', 5, @no, @created)
                    """, new { Ours, id, network, no = false, created });
            await t.ExecuteAsync("insert into deal_profile (workspace_id, deal_id, profile_id) values (@Ours, 4, 9)", new { Ours });
            await t.ExecuteAsync("insert into deal_profile (workspace_id, deal_id, profile_id) values (@Ours, 1, 9)", new { Ours });
            foreach (var (id, kind, at) in new[] { (1L, "marketing", Noon(2025, 12, 24)), (2, "lead", Noon(2026, 3, 20)) })
                await t.ExecuteAsync("""
                    insert into touch (workspace_id, id, profile_id, happened_at, sequence, kind, channel, channel_rule)
                    values (@Ours, @id, 8, @at, @id, @kind, 'blog', 'said')
                    """, new { Ours, id, kind, at });
        }, default);
        (await LeadDaysAsync(test)).ShouldBe([new(2026, 2, 25), new(2026, 3, 12)], "the contact, yet no deal is older than its lead");

        await test.Database.WriteAsync(t => t.ExecuteAsync(
            "insert into conversion (workspace_id, id, profile_id, happened_at, kind) values (@Ours, 1, 9, @at, 'download')", new { Ours, at = Noon(2026, 2, 3) }), default);
        (await LeadDaysAsync(test)).ShouldBe([new(2026, 2, 3), new(2026, 2, 3)], "the download came first");

        await test.Database.WriteAsync(t => t.ExecuteAsync(
            "update touch set happened_at = @at where workspace_id = @Ours and id = 2", new { Ours, at = Noon(2026, 1, 15) }), default);
        (await LeadDaysAsync(test)).ShouldBe([new(2026, 1, 15), new(2026, 1, 15)], "then the lead noted");
    }

    private static Instant Noon(int year, int month, int day) => Instant.FromUtc(year, month, day, 12, 0);

    /// <summary>Of the deals 1 and 4, after the ledger is computed.</summary>
    private static async Task<IEnumerable<LocalDate>> LeadDaysAsync(TestDatabase test)
    {
        await new RecomputeLedger(test.Database, new(test.Database), new(test.Database)).RunAsync(Ours, default);
        return (await Query(test).ReadAsync(Workspace(Ours), new(TinyCompany.On), default)).Deals.Where(deal => deal.Id is 1 or 4).Select(deal => deal.LeadDay);
    }

    [Theory, EveryEngine]
    public async Task A_population_model_in_force_is_stood_in_for_by_its_deal_by_deal_cousin(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        (await Query(test).ReadAsync(Workspace(Ours), new(TinyCompany.On, Model.Markov1), default)).Model.ShouldBe(Model.RemovalShare);
    }

    [Fact]
    public void Every_channel_that_Filon_knows_keeps_its_code() =>
        ChannelWords.Known.Select(known => known.Key).Where(code => ChannelRules.BuiltIn.Named(code) != code).ShouldBeEmpty();

    private static ReturnsQuery Query(TestDatabase test) => new(
        test.Database,
        new CostBookQuery(
            new(test.Database, test.Ids), new(test.Database, test.Ids), new(test.Database, test.Ids), new(test.Database), new(test.Database)),
        new MeasureSettingsStore(test.Database), new ChannelStore(test.Database));

    private static Workspace Workspace(long id) => new(id, "w", "W", "EUR", "Europe/Paris", false, Instant.FromUtc(2026, 1, 1, 0, 0));
}
