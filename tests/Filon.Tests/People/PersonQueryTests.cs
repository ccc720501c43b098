using Filon.Deals;
using Filon.People;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;
using static Filon.Tests.People.PeopleFixture;

namespace Filon.Tests.People;

public sealed class PersonQueryTests
{
    [Theory, EveryEngine]
    public async Task A_person_is_found_by_the_beginning_of_any_word(Engine engine)
    {
        await using var people = await CreateAsync(engine);
        await people.AddAsync(Workspace, Crm(1, "Hélène Le Goff", "hlegoff@mecavia.example", "Mécavia SAS", "hlg_35"), Crm(2, "Paul Petit", "paul@altibois.example"));
        await people.RunAsync();
        var query = new PersonQuery(people.Test.Database);
        foreach (var typed in new[] { "hel", "LE goff", "goff hélè", "hlegoff@mec", "@hlg", "mecavia helene", "altib" })
            (await query.ListAsync(Workspace, new PersonFilter { Search = typed }, default)).Items.ShouldHaveSingleItem(typed);
        (await query.ListAsync(Workspace, new PersonFilter { Search = "goff paul" }, default)).Items.ShouldBeEmpty();
        (await query.ListAsync(Workspace, new PersonFilter { Search = "%_" }, default)).Items.ShouldBeEmpty();
        (await query.ListAsync(8, new PersonFilter(), default)).Items.ShouldBeEmpty("another workspace sees nothing");
        (await query.ListAsync(8, new PersonFilter { Search = "hel" }, default)).Items.ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task The_old_address_of_a_joined_person_still_leads_to_it(Engine engine)
    {
        await using var people = await CreateAsync(engine);
        await people.AddAsync(Workspace, Crm(1, "Jean Dupont", "jean@mecavia.example"), Email(2, "jean@mecavia.example"));
        await people.RunAsync();
        var query = new PersonQuery(people.Test.Database);
        (await query.FindAsync(Workspace, 2, default)).ShouldNotBeNull().Id.ShouldBe(1);
        (await query.FindAsync(Workspace, 1, default)).ShouldNotBeNull().Profiles.ShouldBe(2);
        (await query.FindAsync(8, 1, default)).ShouldBeNull();
        (await new ProfileQuery(people.Test.Database).OfPersonsAsync(8, [1], default)).ShouldBeEmpty();
        (await new ProfileQuery(people.Test.Database).JoinsAsync(8, [1, 2], default)).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task A_journey_runs_from_the_first_touch_to_the_deal_with_what_each_earned(Engine engine)
    {
        await using var people = await CreateAsync(engine);
        await people.AddAsync(Workspace, Crm(1, "Jean Dupont", "jean@mecavia.example", "Mécavia"), Email(2, "jean@mecavia.example"));
        await people.RunAsync();
        await people.Test.Database.WriteAsync(async transaction =>
        {
            const string Touch = "insert into touch (workspace_id, id, profile_id, happened_at, sequence, kind, channel, channel_rule) values (@w, @id, @profile, @at, 0, 'marketing', @channel, 'as said')";
            await transaction.ExecuteAsync(Touch, new { w = Workspace, id = 11L, profile = 2L, at = 1_000L, channel = "twitter" });
            await transaction.ExecuteAsync(Touch, new { w = Workspace, id = 12L, profile = 1L, at = 2_000L, channel = "blog" });
            await transaction.ExecuteAsync("insert into conversion (workspace_id, id, profile_id, happened_at, kind) values (@w, 21, 2, 1500, 'demo')", new { w = Workspace });
            var company = await transaction.FirstAsync<long>("select company_id from person where workspace_id = @w and id = 1", new { w = Workspace });
            await transaction.ExecuteAsync(
                """
                insert into deal (workspace_id, id, deal_key, name, stage, status, type, type_said, amount_minor, currency, created_at, closed_at, company_id)
                values (@w, 31, 'D1', 'Mécavia - 5 licences', 'won', 'won', 'new', @no, 100000, 'EUR', 1800, 3000, @company)
                """, new { w = Workspace, no = false, company });
            await transaction.ExecuteAsync("insert into deal_profile (workspace_id, deal_id, profile_id) values (@w, 31, 2)", new { w = Workspace });
            await transaction.ExecuteAsync(
                "insert into ledger_line (workspace_id, model, deal_id, line, touch_id, channel, share, amount_minor, closed_at) values (@w, 'both', 31, 1, 11, 'twitter', 1, 100000, 3000)", new { w = Workspace });
        }, default);
        var query = new JourneyQuery(people.Test.Database);
        var journey = await query.OfPersonAsync(Workspace, 1, await query.ModelAsync(Workspace, default), default);
        journey.Steps.Select(step => (step.What, step.EarnedMinor)).ShouldBe([("touch", 100_000L), ("conversion", null), ("opened", null), ("touch", null), ("won", null)]);
        var companies = new CompanyQuery(people.Test.Database);
        var company = (await companies.ListAsync(Workspace, "EUR", "mecav", 1, default)).Items.ShouldHaveSingleItem();
        (company.People, company.Deals, company.WonMinor).ShouldBe((1, 1, 100_000));
        (await query.OfCompanyAsync(Workspace, company.Id, "both", default)).Steps.Count.ShouldBe(5);
        (await query.OfCompanyAsync(8, company.Id, "both", default)).Steps.ShouldBeEmpty();
        (await query.OfPersonAsync(8, 1, "both", default)).Steps.ShouldBeEmpty();
        (await companies.FindAsync(8, "EUR", company.Id, default)).ShouldBeNull();
        var deals = new DealQuery(people.Test.Database);
        (await deals.ListAsync(Workspace, new DealFilter { Status = "won", Person = 1, Search = "5 lic" }, default)).Items.ShouldHaveSingleItem().Company.ShouldNotBeNull();
        (await deals.PeopleAsync(Workspace, 31, default)).ShouldHaveSingleItem().Id.ShouldBe(1);
        (await deals.SharesAsync(Workspace, 31, ["first", "both"], default)).ShouldHaveSingleItem().PersonId.ShouldBe(1);
        (await deals.ListAsync(8, new DealFilter(), default)).Items.ShouldBeEmpty();
        (await deals.FindAsync(8, 31, default)).ShouldBeNull();
        (await deals.PeopleAsync(8, 31, default)).ShouldBeEmpty();
        (await deals.SharesAsync(8, 31, ["both"], default)).ShouldBeEmpty();
    }
}
