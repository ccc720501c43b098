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
        await FillAsync(people);
        var query = new PersonQuery(people.Test.Database);

        (await NamesAsync(new() { Relation = PersonFilter.Customer })).ShouldBe(["Anne Roux", "Jean Dupont", "Paul Petit"]);
        (await NamesAsync(new() { Relation = PersonFilter.Prospect })).ShouldBe(["Ida Morel"]);
        (await NamesAsync(new() { Sector = "Machines" })).ShouldBe(["Anne Roux", "Jean Dupont"]);
        (await NamesAsync(new() { Country = "FR", Search = "anne" })).ShouldBe(["Anne Roux"]);
        (await query.CompaniesAsync(Workspace, default)).ShouldSatisfyAllConditions(said => said.Sectors.ShouldBe(["Machines"]), said => said.Countries.ShouldBe(["FR"]));

        async Task<IEnumerable<string>> NamesAsync(PersonFilter filter) => (await query.ListAsync(Workspace, filter, default)).Items.Select(person => person.Name);
    }

    [Theory, EveryEngine]
    public async Task The_size_of_every_segment_is_the_number_of_persons_its_list_shows(Engine engine)
    {
        await using var people = await CreateAsync(engine);
        await FillAsync(people);
        await people.Test.Database.WriteAsync(transaction => transaction.ExecuteAsync("update person set stage = 'lead' where workspace_id = @Workspace and id < 3", new { Workspace }), default);
        var query = new PersonQuery(people.Test.Database);
        var company = await people.Test.Database.WriteAsync(transaction => transaction.FirstAsync<long>("select company_id from person where workspace_id = @Workspace and id = 4", new { Workspace }), default);
        var counting = new PersonFilterQuery(people.Test.Database);
        string?[] none = [null];
        var filters = (from stage in none.Append("lead").Append("gone") from sector in none.Append("Machines") from country in none.Append("FR").Append("BE")
                       from relation in none.Append(PersonFilter.Customer).Append(PersonFilter.Prospect) from search in none.Append("me")
                       select new PersonFilter { Stage = stage, Sector = sector, Country = country, Relation = relation, Search = search })
            .Append(new() { Company = company }).Append(new() { Search = "?" }).ToList();

        var sizes = await new SegmentSizeQuery(people.Test.Database, counting).ReadAsync(Workspace, [.. filters.Select((filter, at) => PersonSegment.Of("a", filter) with { Id = at })], default);

        sizes.Count.ShouldBe(filters.Count);
        sizes.Values.Distinct().Order().ShouldBe([0, 1, 2, 3, 4]);
        for (var at = 0; at < filters.Count; at++)
        {
            var listed = (await query.ListAsync(Workspace, filters[at], default)).Items.Count;
            sizes[at].ShouldBe(listed, filters[at].ToString());
            (await counting.CountAsync(Workspace, filters[at], default)).ShouldBe(listed);
        }
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

    [Theory, EveryEngine]
    public async Task A_workspace_keeps_two_hundred_segments_at_most(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine, new FakeClock());
        var store = new PersonSegmentStore(test.Database, test.Ids, test.Clock);
        for (var at = 0; at < PersonSegmentStore.Most; at++) (await store.AddAsync(Workspace, PersonSegment.Of($"{at}", new() { Stage = "lead" }), default)).Succeeded.ShouldBeTrue();
        (await store.AddAsync(Workspace, PersonSegment.Of("one more", new() { Stage = "lead" }), default)).Failure!.Problems.ShouldHaveSingleItem().Sentence.En.ShouldBe("There are 200 segments already: forget one first.");
        (await store.AddAsync(8, PersonSegment.Of("one more", new() { Stage = "lead" }), default)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_segment_is_downloaded_whole_and_no_cell_of_it_is_a_formula()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var viewer = await filon.SignedInAsync(Role.Viewer);
        await filon.Get<Database>().WriteAsync(transaction => AddAsync(
            transaction, viewer.Workspace.Id, [.. Enumerable.Range(1, 1_200).Select(at => Crm(at, $"Jean {(char)('A' + at % 26)}dupont{at}", $"jean{at}@mecavia.example", "=HYPERLINK()"))]), default);
        await filon.Get<IdentityResolution>().RunAsync(viewer.Workspace.Id, default);
        await filon.Get<Database>().WriteAsync(transaction => transaction.ExecuteAsync(
            "update person set stage = 'lead' where workspace_id = @Id and id > 100", new { viewer.Workspace.Id }), default);

        var lines = (await viewer.PageAsync("people.csv?stage=lead")).TrimEnd().Split("\r\n");

        lines.Length.ShouldBe(1_101);
        lines[0].TrimStart('\ufeff').ShouldBe("Name,E-mail,Role,Company,Sector,Country,Stage,Profiles,Touches,Last touch");
        lines.Skip(1).ShouldAllBe(line => line.Contains(",'=HYPERLINK()", StringComparison.Ordinal) && line.Contains("@mecavia.example", StringComparison.Ordinal));
        lines.Distinct().Count().ShouldBe(lines.Length);
        (await viewer.PageAsync("people?stage=lead")).ShouldContain("1,100 persons answer to these filters.");
        (await viewer.PageAsync("people?relation=prospect")).ShouldContain("people/size?relation=prospect");
        (await viewer.FragmentAsync("people/size?relation=prospect")).ShouldContain("1,200 persons answer to these filters.");
        (await viewer.PageAsync("people?relation=customer")).ShouldContain("0 persons answer to these filters.");
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
        var taken = await editor.PostAsync("people/segments", ("name", "Prospects of June"), ("relation", "customer"));
        taken.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        WebUtility.HtmlDecode(await taken.Content.ReadAsStringAsync()).ShouldContain("There is a segment “Prospects of June” already: give this one another name.");
        (await editor.PostAsync("people/segments", ("name", "Everybody"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var segment = (await filon.Get<PersonSegmentStore>().ListAsync(editor.Workspace.Id, default)).ShouldHaveSingleItem();
        var gone = await editor.FollowAsync(await editor.PostAsync($"people/segments/{segment.Id}/remove"));
        gone.ShouldContain("The segment is forgotten; the persons stay.");
        gone.ShouldContain("No segment yet");
        var undo = Regex.Match(WebUtility.HtmlDecode(gone), "people/segments\\?[^\"]+").Value;
        await editor.FollowAsync(await editor.PostAsync(undo));
        (await filon.Get<PersonSegmentStore>().ListAsync(editor.Workspace.Id, default)).ShouldHaveSingleItem().Filter.ShouldBe(segment.Filter);
        using var viewer = await filon.SignedInAsync(Role.Viewer);
        (await viewer.PageAsync("people/segments")).ShouldSatisfyAllConditions(list => list.ShouldContain("Prospects of June</a>"), list => list.ShouldNotContain("remove"));
        (await viewer.PageAsync("people?relation=prospect")).ShouldNotContain("Keep this list");
    }

    private static async Task FillAsync(PeopleFixture people)
    {
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
    }
}
