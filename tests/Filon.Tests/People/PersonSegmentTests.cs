using System.Net;
using System.Text.RegularExpressions;
using Filon.People;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;
using static Filon.Tests.People.PeopleFixture;

namespace Filon.Tests.People;

public sealed class PersonSegmentTests
{
    private const long Workspace = PeopleFixture.Workspace;

    [Theory, EveryEngine]
    public async Task Customers_are_those_of_a_won_deal_and_of_its_company_and_prospects_all_others(Engine engine)
    {
        await using var people = await CreateAsync(engine);
        await people.AddAsync(Workspace, Crm(1, "Jean Dupont", "jean@mecavia.example", "Mécavia"), Crm(2, "Anne Roux", "anne@mecavia.example", "Mécavia"),
            Crm(3, "Paul Petit", "paul@gmail.com"), Crm(4, "Ida Morel", "ida@altibois.example", "Altibois"));
        await people.RunAsync();
        await people.Test.Database.WriteAsync(async transaction =>
        {
            var company = await transaction.FirstAsync<long>("select company_id from person where workspace_id = @Workspace and id = 1", new { Workspace });
            await transaction.ExecuteAsync("update company set industry = 'Machines', country = 'FR' where workspace_id = @Workspace and id = @company", new { Workspace, company });
            foreach (var (id, status, of) in new[] { (31L, "won", (long?)company), (32L, "won", null), (33L, "open", null) })
                await transaction.ExecuteAsync(
                    """
                    insert into deal (workspace_id, id, deal_key, name, stage, status, type, type_said, amount_minor, currency, created_at, closed_at, company_id)
                    values (@Workspace, @id, @key, 'Sale', 'x', @status, 'new', @no, 100, 'EUR', 1, 2, @of)
                    """, new { Workspace, id, key = $"D{id}", status, no = false, of });
            await transaction.ExecuteAsync("insert into deal_profile (workspace_id, deal_id, profile_id) values (@Workspace, 32, 3), (@Workspace, 33, 4)", new { Workspace });
        }, default);
        var query = new PersonQuery(people.Test.Database);

        (await NamesAsync(new() { Relation = PersonFilter.Customer })).ShouldBe(["Anne Roux", "Jean Dupont", "Paul Petit"]);
        (await NamesAsync(new() { Relation = PersonFilter.Prospect })).ShouldBe(["Ida Morel"]);
        (await NamesAsync(new() { Sector = "Machines" })).ShouldBe(["Anne Roux", "Jean Dupont"]);
        (await NamesAsync(new() { Country = "FR", Search = "anne" })).ShouldBe(["Anne Roux"]);
        (await query.CompaniesAsync(Workspace, default)).ShouldSatisfyAllConditions(said => said.Sectors.ShouldBe(["Machines"]), said => said.Countries.ShouldBe(["FR"]));

        async Task<IEnumerable<string>> NamesAsync(PersonFilter filter) => (await query.ListAsync(Workspace, filter, default)).Items.Select(person => person.Name);
    }

    [Theory, EveryEngine]
    public async Task A_segment_is_kept_once_under_its_name_and_for_its_workspace_alone(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine, new FakeClock());
        var store = new PersonSegmentStore(test.Database, test.Ids, test.Clock);
        var filter = new PersonFilter { Search = "dup", Stage = "customer", Company = 12, Sector = "Machines", Country = "FR", Relation = PersonFilter.Prospect };

        var kept = (await store.AddAsync(Workspace, PersonSegment.Of("  Machines of France ", filter), default)).Value;
        kept.Name.ShouldBe("Machines of France");
        (await store.ListAsync(Workspace, default)).ShouldHaveSingleItem().Filter.ShouldBe(filter);
        (await store.ListAsync(8, default)).ShouldBeEmpty();
        (await store.AddAsync(Workspace, PersonSegment.Of("Machines of France", filter), default)).Failure!.Kind.ShouldBe(FailureKind.Conflict);
        (await store.AddAsync(Workspace, PersonSegment.Of("", filter), default)).Failure!.Problems.ShouldHaveSingleItem().Field.ShouldBe("name");
        (await store.AddAsync(Workspace, PersonSegment.Of("Everybody", new()), default)).Failure!.Kind.ShouldBe(FailureKind.Invalid);
        (await store.RemoveAsync(8, kept.Id, default)).ShouldBeNull();
        (await store.RemoveAsync(Workspace, kept.Id, default)).ShouldBe(kept);
    }

    [Fact]
    public async Task A_list_is_kept_as_a_segment_found_again_and_forgotten_with_an_undo()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var editor = await filon.SignedInAsync(Role.Editor);
        await filon.Get<Database>().WriteAsync(transaction => AddAsync(transaction, editor.Workspace.Id, [Crm(1, "Jean Dupont", "jean@mecavia.example", "Mécavia")]), default);
        await filon.Get<IdentityResolution>().RunAsync(editor.Workspace.Id, default);
        (await editor.PageAsync("people?relation=prospect")).ShouldContain("Keep this list as a segment called");

        var kept = await editor.FollowAsync(await editor.PostAsync("people/segments", ("name", "Prospects of June"), ("relation", "prospect"), ("search", "jean")));
        kept.ShouldContain("The segment is kept.");
        kept.ShouldContain("Forget the segment Prospects of June");
        kept.ShouldContain("Jean Dupont");
        (await editor.PostAsync("people/segments", ("name", "Prospects of June"), ("relation", "customer"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await editor.PostAsync("people/segments", ("name", "Everybody"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var segment = (await filon.Get<PersonSegmentStore>().ListAsync(editor.Workspace.Id, default)).ShouldHaveSingleItem();
        var gone = await editor.FollowAsync(await editor.PostAsync($"people/segments/{segment.Id}/remove"));
        gone.ShouldContain("The segment is forgotten; the persons stay.");
        var undo = Regex.Match(WebUtility.HtmlDecode(gone), "people/segments\\?[^\"]+").Value;
        await editor.FollowAsync(await editor.PostAsync(undo));
        (await filon.Get<PersonSegmentStore>().ListAsync(editor.Workspace.Id, default)).ShouldHaveSingleItem().Filter.ShouldBe(segment.Filter);
        using var viewer = await filon.SignedInAsync(Role.Viewer);
        (await viewer.PageAsync("people?relation=prospect")).ShouldNotContain("people/segments");
    }
}
