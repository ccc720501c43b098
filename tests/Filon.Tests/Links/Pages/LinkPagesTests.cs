using System.Net;
using System.Text.RegularExpressions;
using Filon.Links;
using Filon.Links.Lists;
using Filon.Links.Settings;
using Filon.Server.Links;
using Filon.Tests.Links.Lists;
using Filon.Tests.Support;
using Filon.Workspaces;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Links.Pages;

public sealed partial class LinkPagesTests
{
    [Fact]
    public async Task A_link_is_made_changed_removed_and_put_back()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var editor = await filon.SignedInAsync(Role.Editor);
        (await PageAsync(editor, "links")).ShouldContain("No link yet");

        var made = await editor.FollowAsync(await editor.PostAsync("links", ("destination", "https://filon.example/a"), ("code", "Spring"), ("title", "Our spring page"), ("tags", "Fair, paris"), ("public", "yes")));
        made.ShouldContain("/l/spring");
        var id = Id(made);
        await editor.FollowAsync(await editor.PostAsync($"links/{id}", ("destination", "https://filon.example/b"), ("title", "Our spring page")));
        var link = (await filon.Get<LinkStore>().FindAsync(editor.Workspace.Id, id, default))!;
        (link.Code, link.Destination, link.IsPublic, link.Tags.Count).ShouldBe(("spring", "https://filon.example/b", false, 0));

        (await editor.PostAsync("links", ("destination", "https://filon.example/c"), ("code", "spring"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var removed = await editor.FollowAsync(await editor.PostAsync($"links/{id}/remove"));
        (await PageAsync(editor, "links")).ShouldNotContain("Our spring page");
        await editor.FollowAsync(await editor.PostAsync(Undo().Match(removed).Groups[1].Value));
        (await PageAsync(editor, "links")).ShouldContain("Our spring page");
    }

    [Fact]
    public async Task Many_links_are_looked_at_first_and_made_all_or_none()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var editor = await filon.SignedInAsync(Role.Editor, language: "fr");
        var wrong = WebUtility.HtmlDecode(await (await editor.PostAsync("links/bulk", ("text", "https://filon.example/a\nftp://filon.example/b"), ("make", "yes"))).Content.ReadAsStringAsync());
        wrong.ShouldContain("1 ligne est refusée");
        (await CountAsync(filon, editor.Workspace.Id)).ShouldBe(0);

        (await (await editor.PostAsync("links/bulk", ("text", "https://filon.example/a\nhttps://filon.example/b"))).Content.ReadAsStringAsync()).ShouldContain("name=\"make\"");
        (await CountAsync(filon, editor.Workspace.Id)).ShouldBe(0);
        await editor.FollowAsync(await editor.PostAsync("links/bulk", ("text", "https://filon.example/a\nhttps://filon.example/b"), ("make", "yes")));
        (await CountAsync(filon, editor.Workspace.Id)).ShouldBe(2);
    }

    [Fact]
    public async Task Those_who_share_get_links_of_their_own_and_routes_are_kept()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var editor = await filon.SignedInAsync(Role.Editor);
        var (_, links) = await LinkQueriesTests.MakeAsync(filon, 1);
        var page = await editor.FollowAsync(await editor.PostAsync($"links/{links[0].Id}/copies", ("sharers", "Anne\nPaul")));
        page.ShouldContain("Anne");
        page.ShouldContain("Who re-shared whose link");
        (await editor.PostAsync($"links/{links[0].Id}/copies", ("person", "nobody@example.org"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        await editor.FollowAsync(await editor.PostAsync($"links/{links[0].Id}/routes", ("device-1", "phone"), ("destination-1", "https://filon.example/m"), ("weight-2", "30"), ("destination-2", "https://filon.example/b")));
        (await filon.Get<LinkStore>().FindAsync(editor.Workspace.Id, links[0].Id, default))!.Routes.Count.ShouldBe(2);
        (await editor.PostAsync($"links/{links[0].Id}/routes", ("weight-1", "101"), ("destination-1", "https://filon.example/m"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_trial_of_two_pages_says_how_many_each_got_and_where_they_lead()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var editor = await filon.SignedInAsync(Role.Editor);
        var (workspace, links) = await LinkQueriesTests.MakeAsync(filon, 1);
        await editor.FollowAsync(await editor.PostAsync($"links/{links[0].Id}/routes", ("weight-1", "50"), ("destination-1", "https://filon.example/page-b")));
        await LinkQueriesTests.HitAsync(filon, workspace, [(links[0].Id, 1), (links[0].Id, 2), (links[0].Id, 3)]);
        await LinkQueriesTests.HitAsync(filon, workspace, [(links[0].Id, 4)], route: 1);

        var page = await PageAsync(editor, $"links/{links[0].Id}?days=0");
        page.ShouldContain("→ filon.example/page-b");
        Rows().Matches(page).Select(row => row.Groups[1].Value + " " + row.Groups[2].Value).ShouldBe(["Where the link itself leads 3", "Route 1 1"]);
    }

    [Fact]
    public async Task A_public_links_statistics_are_open_a_private_ones_are_its_members()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var member = await filon.SignedInAsync(Role.Viewer);
        using var stranger = filon.Browse();
        using var other = await filon.SignedInAsync(Role.Owner, "Other");
        var (workspace, links) = await LinkQueriesTests.MakeAsync(filon, 2);
        await filon.Get<LinkStore>().ChangeAsync(workspace, links[1] with { IsPublic = true }, default);
        await LinkQueriesTests.HitAsync(filon, workspace, [(links[1].Id, 1), (links[1].Id, 2)]);

        foreach (var path in new[] { "/l/code-0+", "/l/code-0+.csv", "/l/code-0+/events", "/l/nothing+" })
        {
            (await stranger.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            (await other.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        (await member.GetAsync("/l/code-0+")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await stranger.PageAsync("/l/code-1+?days=0")).ShouldContain("data-live-figure=\"clicks\">2<");
        (await stranger.PageAsync("/l/code-1+.csv")).ShouldContain("Clicks");
    }

    [Fact]
    public async Task Hits_are_told_as_they_come_in_and_nobody_listens_beyond_the_bound()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var viewer = await filon.SignedInAsync(Role.Viewer);
        var (workspace, links) = await LinkQueriesTests.MakeAsync(filon, 1);
        (await viewer.GetAsync("links/live/events")).StatusCode.ShouldBe(HttpStatusCode.NotAcceptable);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/w/{viewer.Workspace.Slug}/links/live/events") { Headers = { { "Accept", "text/event-stream" } } };
        using var answer = await viewer.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        (await lines.ReadLineAsync())!.ShouldStartWith("retry");
        await Task.Delay(300);
        await LinkQueriesTests.HitAsync(filon, workspace, [(links[0].Id, 1)]);

        string? line;
        do line = await lines.ReadLineAsync(); while (line is not null && !line.StartsWith("data:", StringComparison.Ordinal));
        line.ShouldNotBeNull().ShouldContain("\"clicks\":1");

        var listeners = new LiveListeners();
        var seats = Enumerable.Range(0, LiveListeners.Most).Select(_ => listeners.Enter()).ToList();
        listeners.Enter().ShouldBeNull();
        seats[0]!.Dispose();
        seats[0]!.Dispose();
        listeners.Enter().ShouldNotBeNull();
        listeners.Enter().ShouldBeNull();
    }

    [Fact]
    public async Task Settings_are_checked_and_every_link_hears_of_them()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var manager = await filon.SignedInAsync(Role.Manager);
        await LinkQueriesTests.MakeAsync(filon, 1);
        (await manager.PostAsync("links/settings", ("window", "day"), ("teamnetworks", "our office"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await manager.FollowAsync(await manager.PostAsync("links/settings", ("window", "week"), ("teamnetworks", "203.0.113.0/24"), ("utmsources", "linkedin\nnewsletter")));
        (await filon.Get<LinkSettingsStore>().ReadAsync(manager.Workspace.Id, default)).UtmSources.ShouldBe(["linkedin", "newsletter"]);
        (await manager.PostAsync("links", ("destination", "https://filon.example/"), ("source", "tiktok"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await manager.PostAsync("links/settings/domains", ("host", filon.Url.Authority))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await manager.FollowAsync(await manager.PostAsync("links/settings/domains", ("host", "https://Go.Filon.Example/")))).ShouldContain("go.filon.example");
        await manager.FollowAsync(await manager.PostAsync("links", ("destination", "https://filon.example/d"), ("code", "own"), ("host", "go.filon.example")));
        (await manager.PostAsync("links/settings/domains/remove", ("host", "go.filon.example"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        await manager.FollowAsync(await manager.PostAsync("links/settings/blocked", ("host", "bad.example")));
        (await manager.PostAsync("links", ("destination", "https://www.bad.example/"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await manager.FollowAsync(await manager.PostAsync("links/settings/templates", ("name", "Mail"), ("source", "newsletter")))).ShouldContain("utm_source=newsletter");
    }

    [Fact]
    public async Task A_qr_code_is_drawn_for_each_stand()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var viewer = await filon.SignedInAsync(Role.Viewer);
        var (_, links) = await LinkQueriesTests.MakeAsync(filon, 1);
        (await viewer.PageAsync($"links/{links[0].Id}/qr.svg")).ShouldStartWith("<svg");
        var png = await viewer.GetAsync($"links/{links[0].Id}/qr.png?s=stand-3");
        (await png.Content.ReadAsByteArrayAsync()).Take(4).ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
        var sheet = await viewer.PageAsync($"links/{links[0].Id}/sheet?stands=hall%0Adoor");
        Regex.Count(sheet, "<figcaption>").ShouldBe(2);
        SheetPage.Scanned("https://filon.example/l/a", "Stand 3").ShouldBe("https://filon.example/l/a?s=Stand%203&qr=1");
    }

    private static async Task<long> CountAsync(RunningFilon filon, long workspace) =>
        (await filon.Get<LinkListQuery>().TotalAsync(workspace, new() { Now = Instant.FromUtc(2026, 1, 1, 0, 0) }, default)).Links;

    private static async Task<string> PageAsync(Browsing browsing, string path) => WebUtility.HtmlDecode(await browsing.PageAsync(path));

    private static long Id(string page) => long.Parse(Own().Match(page).Groups[1].Value, null);

    [GeneratedRegex("""/links/(\d+)/qr""")]
    private static partial Regex Own();

    [GeneratedRegex(@"<th scope=""row"">(Where the link itself leads|Route \d).*?<td class=""num"">([\d,]+)</td>", RegexOptions.Singleline)]
    private static partial Regex Rows();

    [GeneratedRegex("""data-notice.*?action="([^"]+)""", RegexOptions.Singleline)]
    private static partial Regex Undo();
}
