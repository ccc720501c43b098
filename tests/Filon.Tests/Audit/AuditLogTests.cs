using System.Net;
using Dapper;
using Filon.Audit;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Audit;

public sealed class AuditLogTests
{
    [Theory, EveryEngine]
    public async Task An_edit_is_one_line_with_who_what_and_each_value_before_and_after(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var owner = await filon.SignedInAsync();
        var acme = await filon.WorkspaceAsync();
        (await owner.PostAsync("settings", ("workspace", "Acme & Sons"), ("timeZone", "Europe/Paris"))).StatusCode.ShouldBe(HttpStatusCode.Found);

        var line = (await filon.Get<AuditQuery>().PageAsync(acme.Id, new(What: "settings"), 0, 10, default)).ShouldHaveSingleItem();
        (line.Who, line.Act, line.Subject, line.Via, line.Address).ShouldBe(("owner@acme.example", "settings", "settings", "page", "127.0.0.0/24"));
        var change = line.Changes.ShouldHaveSingleItem();
        change.Table.ShouldBe("workspace");
        change.Before.Single().ShouldHaveSingleItem().Value.GetString().ShouldBe("Acme");
        change.After.Single().ShouldHaveSingleItem().Value.GetString().ShouldBe("Acme & Sons");
    }

    [Fact]
    public async Task What_was_refused_or_changed_nothing_leaves_no_line()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var owner = await filon.SignedInAsync();
        var acme = await filon.WorkspaceAsync();
        await filon.Get<MemberStore>().RemoveAsync(acme.Id, (await filon.AccountAsync("founder@example.org")).Id, default);
        var me = await filon.AccountAsync("owner@acme.example");
        (await owner.PostAsync($"settings/members/{me.Id}/remove")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await owner.PostAsync("settings", ("workspace", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await owner.PostAsync("costs/1/remove")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await filon.Get<AuditQuery>().PageAsync(acme.Id, new(), 0, 10, default)).Select(line => line.Act).ShouldBe(["sign-in"]);
    }

    [Theory, EveryEngine]
    public async Task Sign_ins_and_refusals_are_lines_of_the_server_and_no_password_is_in_any(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var owner = await filon.SignedInAsync();
        using var anyone = filon.Browse();
        await anyone.PostAsync("/sign-in", ("email", "owner@acme.example"), ("password", "a guess of mine"));
        await anyone.PostAsync("/sign-in", ("email", "nobody@acme.example"), ("password", "a guess of mine"));
        await owner.PostAsync("/profile/password", ("present", RunningFilon.Password), ("password", "violet harbour lantern 9"));

        var lines = await AllAsync(filon, 0);
        lines.Select(line => (line.Act, line.Who)).ShouldBe(
            [("sign-in", "owner@acme.example"), ("sign-in/refused", "owner@acme.example"), ("sign-in/refused", "unknown"), ("profile/password", "owner@acme.example")]);
        string.Concat(lines.Select(line => line.Details)).ShouldNotContain("violet");
        lines[^1].Details!.ShouldContain("•••");
        (await filon.Get<AuditQuery>().PageAsync((await filon.WorkspaceAsync()).Id, new(), 0, 10, default)).Count.ShouldBe(3, "an owner sees what members did, not strangers");
    }

    [Theory, EveryEngine]
    public async Task The_chain_holds_under_concurrent_acts_and_breaks_at_the_line_somebody_touched(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        var (store, query) = (new AuditStore(test.Database, test.Clock), new AuditQuery(test.Database));
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => store.SayAsync(new Act("test", "job", $"{i}", "") { Workspace = 7 }, default)));
        (await query.VerifyAsync(7, default)).ShouldBe((40, null));

        await using var connection = await test.Database.OpenAsync(default);
        await connection.ExecuteAsync("update audit_line set who = 'somebody else' where workspace_id = 7 and number = 21");
        (await query.VerifyAsync(7, default)).ShouldBe((20, 21));
        await connection.ExecuteAsync("delete from audit_line where workspace_id = 7 and number >= 21");
        (await query.VerifyAsync(7, default)).ShouldBe((20, 21), "lines cut off the end are missed too");
    }

    [Theory, EveryEngine]
    public async Task Details_can_be_erased_without_breaking_the_chain_but_not_replaced(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var owner = await filon.SignedInAsync();
        var acme = await filon.WorkspaceAsync();
        await owner.PostAsync("settings", ("workspace", "Other name"), ("timeZone", "Europe/Paris"));
        await using var connection = await filon.Get<Database>().OpenAsync(default);
        await connection.ExecuteAsync("update audit_line set details = '[]' where workspace_id = @Id", new { acme.Id });
        (await filon.Get<AuditQuery>().VerifyAsync(acme.Id, default)).ShouldBe((0, 1));
        await connection.ExecuteAsync("update audit_line set salt = null where workspace_id = @Id", new { acme.Id });
        (await filon.Get<AuditQuery>().VerifyAsync(acme.Id, default)).ShouldBe((1, null));
        (await owner.PageAsync("settings/audit")).ShouldContain("Partly erased");
    }

    [Theory, EveryEngine]
    public async Task Lines_older_than_the_workspace_keeps_are_forgotten_and_the_rest_still_holds(Engine engine)
    {
        var clock = new FakeClock();
        await using var test = await TestDatabase.CreateAsync(engine, clock);
        var (store, query) = (new AuditStore(test.Database, clock), new AuditQuery(test.Database));
        await store.KeepAsync(7, 6, default);
        for (var month = 0; month < 10; month++)
        {
            await store.SayAsync(new Act("test", "job", $"{month}", "") { Workspace = 7 }, default);
            clock.Advance(TimeSpan.FromDays(31));
        }

        (await store.ForgetAsync(default)).ShouldBe(5);
        (await query.VerifyAsync(7, default)).ShouldBe((5, null));
        clock.Advance(TimeSpan.FromDays(400));
        await store.ForgetAsync(default);
        (await query.VerifyAsync(7, default)).ShouldBe((0, null));
        await store.SayAsync(new Act("test", "job", "later", "") { Workspace = 7 }, default);
        (await query.VerifyAsync(7, default)).ShouldBe((1, null));
    }

    [Fact]
    public async Task An_owner_searches_reads_and_downloads_the_log_and_says_how_long_it_is_kept()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var owner = await filon.SignedInAsync();
        await owner.PostAsync("settings", ("workspace", "=cmd()"), ("timeZone", "Europe/Paris"));
        (await owner.FollowAsync(await owner.PostAsync("settings/audit", ("months", "6")))).ShouldContain("Saved");

        var page = WebUtility.HtmlDecode(await owner.PageAsync("settings/audit?what=settings&who=OWNER@"));
        page.ShouldContain("Workspace settings changed");
        page.ShouldContain("=cmd()");
        page.ShouldNotContain("Signed in");
        (await owner.PageAsync("settings/audit?from=2000-01-01&to=2000-01-02")).ShouldContain("Nothing here");
        (await owner.PageAsync("settings/audit.csv")).ShouldContain("owner@acme.example,Retention of the audit log changed,settings/audit");
    }

    private static async Task<List<AuditLine>> AllAsync(RunningFilon filon, long workspace)
    {
        await using var connection = await filon.Get<Database>().OpenAsync(default);
        return (await connection.QueryAsync<AuditLine>("select * from audit_line where workspace_id = @workspace order by number", new { workspace })).AsList();
    }
}
