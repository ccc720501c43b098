using System.Net;
using Filon.People;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;
using static Filon.Tests.People.PeopleFixture;

namespace Filon.Tests.People;

public sealed class PeoplePagesTests
{
    [Fact]
    public async Task Empty_rooms_say_which_file_to_import()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var reader = await filon.SignedInAsync(Role.Viewer);
        (await reader.PageAsync("people")).ShouldContain("Download an archive");
        (await reader.PageAsync("companies")).ShouldContain("A free mailbox never makes a company");
        (await reader.PageAsync("deals")).ShouldContain("CRM, Deals, Export");
        (await reader.PageAsync("people/questions")).ShouldContain("Nothing to confirm");
        using var french = await filon.SignedInAsync(Role.Viewer, language: "fr");
        WebUtility.HtmlDecode(await french.PageAsync("people")).ShouldContain("Télécharger une archive");
    }

    [Fact]
    public async Task A_question_is_answered_and_the_answer_taken_back()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var editor = await filon.SignedInAsync(Role.Editor);
        var workspace = editor.Workspace.Id;
        await FillAsync(filon, workspace);
        var page = await editor.PageAsync("people/questions");
        page.ShouldContain("ildefonse.quemeneur@gmail.com");
        page.ShouldContain("<mark>");
        var edge = (await filon.Get<QuestionQuery>().ListAsync(workspace, 1, default)).Items.ShouldHaveSingleItem().Join.Id;
        var answered = await editor.FollowAsync(await editor.PostAsync($"people/questions/{edge}/accept"));
        answered.ShouldContain("They are one person now.");
        answered.ShouldContain($"people/questions/{edge}/withdraw");
        (await filon.Get<QuestionQuery>().CountAsync(workspace, default)).ShouldBe(0);
        await editor.FollowAsync(await editor.PostAsync($"people/questions/{edge}/withdraw"));
        (await filon.Get<QuestionQuery>().CountAsync(workspace, default)).ShouldBe(1);
        using var viewer = await filon.SignedInAsync(Role.Viewer);
        (await viewer.PageAsync("people/questions")).ShouldNotContain("data-answer");
    }

    [Fact]
    public async Task A_persons_page_shows_the_evidence_and_separates_a_profile()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var editor = await filon.SignedInAsync(Role.Editor);
        await FillAsync(filon, editor.Workspace.Id);
        var page = WebUtility.HtmlDecode(await editor.PageAsync("people/3"));
        page.ShouldContain("Both sources give the same e-mail address.");
        page.ShouldContain("Mécavia");
        var separated = await editor.FollowAsync(await editor.PostAsync("people/profiles/4/separate", ("person", "3"), ("anchor", "3")));
        separated.ShouldContain("This profile is a person of its own now.");
        (await editor.PageAsync("people/4")).ShouldContain("jean@mecavia.example");
        await editor.FollowAsync(await editor.PostAsync("people/profiles/4/rejoin/3"));
        (await editor.GetAsync("people/4")).StatusCode.ShouldBe(HttpStatusCode.Found, "the old address leads to the person");
        (await editor.FollowAsync(await editor.PostAsync("people/3/link", ("other", $"http://localhost/w/acme/people/1")))).ShouldContain("They are one person now.");
        (await editor.PostAsync("people/1/link", ("other", "nobody"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await editor.GetAsync("people/99")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Lists_companies_deals_and_the_api_answer_with_the_same_people()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var editor = await filon.SignedInAsync(Role.Editor);
        await FillAsync(filon, editor.Workspace.Id);
        await DealAsync(filon, editor.Workspace.Id);
        (await editor.PageAsync("people?search=dup")).ShouldContain("Jean Dupont");
        WebUtility.HtmlDecode(await editor.PageAsync("companies?search=meca")).ShouldContain("Mécavia");
        (await editor.PageAsync("deals?status=won")).ShouldContain("5 licences");
        WebUtility.HtmlDecode(await editor.PageAsync("deals/31")).ShouldContain("Mécavia");
        (await editor.FollowAsync(await editor.PostAsync("deals/31/type", ("type", "renewal")))).ShouldContain("The type is saved");
        (await editor.PostAsync("deals/31/type", ("type", "gift"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await editor.PageAsync("/api/v1/w/acme/people?search=dupont")).ShouldContain("\"name\":\"Jean Dupont\"");
        (await editor.PageAsync("/api/v1/w/acme/people/3")).ShouldContain("same-email");
        (await editor.PageAsync("/api/v1/w/acme/people/questions")).ShouldContain("address-and-name");
        (await editor.PageAsync("/api/v1/w/acme/companies?search=meca")).ShouldContain("mecavia.example");
        (await editor.PageAsync("/api/v1/w/acme/deals")).ShouldContain("\"type\":\"renewal\"");
        (await editor.PageAsync("/api/v1/w/acme/deals/31")).ShouldContain("\"key\":\"D1\"");
    }

    private static async Task FillAsync(RunningFilon filon, long workspace)
    {
        await filon.Get<Database>().WriteAsync(transaction => AddAsync(transaction, workspace,
        [
            .. Crowd(), Crm(1, "Ildefonse Quemeneur", "iq@altibois.example"), Email(2, "ildefonse.quemeneur@gmail.com"),
            Crm(3, "Jean Dupont", "jean@mecavia.example", "Mécavia"), Email(4, "jean@mecavia.example"),
        ]), default);
        await filon.Get<IdentityResolution>().RunAsync(workspace, default);
    }

    private static Task DealAsync(RunningFilon filon, long workspace) => filon.Get<Database>().WriteAsync(async transaction =>
    {
        var company = await transaction.FirstAsync<long>("select company_id from person where workspace_id = @workspace and id = 3", new { workspace });
        await transaction.ExecuteAsync(
            """
            insert into deal (workspace_id, id, deal_key, name, stage, status, type, type_said, amount_minor, currency, created_at, closed_at, company_id)
            values (@workspace, 31, 'D1', 'Mécavia - 5 licences', 'closedwon', 'won', 'new', @no, 100000, 'EUR', 1800, 3000, @company)
            """, new { workspace, no = false, company });
        await transaction.ExecuteAsync("insert into deal_profile (workspace_id, deal_id, profile_id) values (@workspace, 31, 3)", new { workspace });
    }, default);
}
