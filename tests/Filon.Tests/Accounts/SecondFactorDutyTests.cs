using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Dapper;
using Filon.Accounts;
using Filon.Server.Accounts;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Accounts;

public sealed class SecondFactorDutyTests
{
    [Theory, EveryEngine]
    public async Task A_workspace_that_asks_for_a_second_step_leads_members_without_one_to_it_and_opens_then(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var owner = await filon.SignedInAsync();
        using var editor = await filon.SignedInAsync(Role.Editor);
        await TurnOnAsync(filon, owner, "owner@acme.example");
        (await owner.FollowAsync(await owner.PostAsync("settings/second-factor", ("asked", "yes")))).ShouldContain("From now on this workspace opens only to members with a second step.");

        foreach (var path in (string[])["", "settings", "costs", "costs.csv"])
            (await editor.GetAsync(path)).Headers.Location!.OriginalString.ShouldBe("/profile/second-factor", path);
        (await editor.PostAsync("costs", ("day", "2025-03-01"), ("amount", "12"))).Headers.Location!.OriginalString.ShouldBe("/profile/second-factor");
        WebUtility.HtmlDecode(await editor.PageAsync("/profile/second-factor")).ShouldContain("These workspaces open only to members with a second step: Acme.");

        var page = await TurnOnAsync(filon, editor, "editor@acme.example");
        page.ShouldContain("Open Acme");
        await editor.PageAsync("costs");
        await owner.PageAsync("settings");
        (await ActsAsync(filon)).ShouldBe(["settings/second-factor"]);

        (await owner.FollowAsync(await owner.PostAsync("settings/second-factor", ("asked", "no")))).ShouldContain("choice again");
        using var viewer = await filon.SignedInAsync(Role.Viewer);
        await viewer.PageAsync("settings");
    }

    [Theory, EveryEngine]
    public async Task Tokens_of_members_without_a_second_step_wait_and_none_is_made_for_them(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var owner = await filon.SignedInAsync();
        using var editor = await filon.SignedInAsync(Role.Editor);
        var account = await filon.AccountAsync("editor@acme.example");
        var form = new TokenForm { Name = "Sheet", Workspace = "acme", Scope = "read", Role = "viewer" };
        var token = (await filon.Get<TokensDesk>().AddAsync(account, form, default)).Value.Secret;
        await TurnOnAsync(filon, owner, "owner@acme.example");
        await owner.PostAsync("settings/second-factor", ("asked", "yes"));

        (await AskAsync(filon, token)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await AskAsync(filon, token)).Content.ReadAsStringAsync()).ShouldContain("asks its members for a second step");
        (await filon.Get<TokensDesk>().AddAsync(account, form, default)).Failure!.Kind.ShouldBe(FailureKind.Forbidden);

        await TurnOnAsync(filon, editor, "editor@acme.example");
        (await AskAsync(filon, token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await filon.Get<TokensDesk>().AddAsync(account, form, default)).Succeeded.ShouldBeTrue();
        await filon.Get<SecondFactorStore>().RemoveAsync(account.Id, null, default);
        (await AskAsync(filon, token)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "turned off again");
    }

    [Fact]
    public async Task Only_an_owner_who_has_one_may_ask_it_of_others()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var owner = await filon.SignedInAsync(language: "fr");
        var refused = await owner.PostAsync("settings/second-factor", ("asked", "yes"));
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("Activez d’abord votre propre seconde étape");
        await owner.PageAsync("costs");
        (await ActsAsync(filon)).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Programs_ask_it_too_and_another_workspace_of_the_member_stays_open(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var owner = await filon.SignedInAsync();
        await TurnOnAsync(filon, owner, "owner@acme.example");
        using var body = new StringContent("""{"name":"Acme","timeZone":"Europe/Paris","secondFactor":true}""", Encoding.UTF8, "application/json");
        var put = await owner.SendAsync(HttpMethod.Put, "/api/v1/w/acme/settings", body);
        (await put.Content.ReadAsStringAsync()).ShouldContain("\"secondFactor\":true");

        using var editor = await filon.SignedInAsync(Role.Editor);
        (await editor.GetAsync("costs")).StatusCode.ShouldBe(HttpStatusCode.Found);
        var other = await filon.WorkspaceAsync("Other");
        await filon.Get<MemberStore>().SetAsync(other.Id, (await filon.AccountAsync("editor@acme.example")).Id, Role.Viewer, default);
        await editor.PageAsync("/w/other/costs");
    }

    private static async Task<string> TurnOnAsync(RunningFilon filon, Browsing browsing, string email)
    {
        var seed = (await filon.Get<SecondFactorStore>().BeginAsync((await filon.AccountAsync(email)).Id, default)).Value;
        var answer = await browsing.PostAsync("/profile/second-factor", ("code", Totp.Code(seed, Totp.StepOf(SystemClock.Instance.GetCurrentInstant()))));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<HttpResponseMessage> AskAsync(RunningFilon filon, string token)
    {
        using var client = new HttpClient { BaseAddress = filon.Url };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await client.GetAsync(new Uri("/api/v1/w/acme/costs", UriKind.Relative));
    }

    private static async Task<IReadOnlyList<string>> ActsAsync(RunningFilon filon)
    {
        await using var connection = await filon.Get<Database>().OpenAsync(default);
        return (await connection.QueryAsync<string>("select act from audit_line where act = 'settings/second-factor' order by number")).AsList();
    }
}
