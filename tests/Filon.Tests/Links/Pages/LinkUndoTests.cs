using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Filon.Links;
using Filon.Links.Settings;
using Filon.Server.Links;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Links.Pages;

/// <summary>What is done to links and their settings can be undone from the notice that tells of it.</summary>
public sealed partial class LinkUndoTests
{
    [Fact]
    public async Task A_changed_link_and_its_routes_are_put_back_as_they_were()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var editor = await filon.SignedInAsync(Role.Editor);
        var made = await editor.FollowAsync(await editor.PostAsync("links", ("destination", "https://filon.example/a?utm_source=x&q=1"), ("code", "spring"), ("title", "Spring"), ("tags", "fair, paris"), ("public", "yes"), ("limit", "9"), ("expires", "2030-04-30")));
        var id = long.Parse(LinkId().Match(made).Groups[1].Value, CultureInfo.InvariantCulture);
        await editor.PostAsync($"links/{id}/routes", ("device-1", "phone"), ("destination-1", "https://filon.example/m"), ("weight-2", "30"), ("destination-2", "https://filon.example/b"), ("splituntil", "2030-01-31"));
        var before = await LinkAsync();

        await UndoAsync(editor, await editor.PostAsync($"links/{id}", ("destination", "https://filon.example/other"), ("title", "Other")));
        (await LinkAsync()).ShouldBe(before);
        await UndoAsync(editor, await editor.PostAsync($"links/{id}/routes", ("language-1", "fr"), ("destination-1", "https://filon.example/fr")));
        (await LinkAsync()).ShouldBe(before);

        async Task<string> LinkAsync()
        {
            var link = (await filon.Get<LinkStore>().FindAsync(editor.Workspace.Id, id, default))!;
            return $"{link} {string.Join(',', link.Tags)} {string.Join(',', link.Routes)}";
        }
    }

    [Fact]
    public async Task Settings_domains_blocked_sites_and_templates_are_put_back_as_they_were()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var manager = await filon.SignedInAsync(Role.Manager);
        foreach (var (path, fields) in new (string, (string, string)[])[]
        {
            ("links/settings", [("window", "week"), ("teamnetworks", "203.0.113.7"), ("utmsources", "x\nlinkedin")]),
            ("links/settings/domains", [("host", "go.acme.example")]),
            ("links/settings/blocked", [("host", "bad.example"), ("note", "never")]),
            ("links/settings/templates", [("name", "Letter"), ("source", "x")]),
        })
        {
            var before = await ShownAsync();
            await UndoAsync(manager, await manager.PostAsync(path, fields));
            (await ShownAsync()).ShouldBe(before, path);
            (await manager.PostAsync(path, fields)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        var template = (await filon.Get<UtmTemplateStore>().ListAsync(manager.Workspace.Id, default)).Single().Id;
        foreach (var (path, host) in new[] { ("links/settings/domains/remove", "go.acme.example"), ("links/settings/blocked/remove", "bad.example"), ($"links/settings/templates/{template}/remove", "") })
        {
            var before = await ShownAsync();
            await UndoAsync(manager, await manager.PostAsync(path, ("host", host)));
            (await ShownAsync()).ShouldBe(before, path);
        }

        async Task<string> ShownAsync()
        {
            var page = await filon.Get<LinkSettingsReader>().ReadAsync(manager.Workspace.Id, default);
            return $"{page.Form} {string.Join(',', page.Domains.Select(domain => domain.Host))} {string.Join(',', page.Blocked.Select(blocked => $"{blocked.Host} {blocked.Note}"))} "
                + string.Join(',', page.Templates.Select(one => $"{one.Name} {one.Marks}"));
        }
    }

    [Fact]
    public void A_country_has_its_name_in_the_language_of_the_page()
    {
        (LinkWords.Region("DE").En, LinkWords.Region("de").Fr).ShouldBe(("Germany", "Allemagne"));
        LinkWords.Region("GB").Fr.ShouldBe("Royaume-Uni");
        LinkWords.Region("T1").Fr.ShouldBe("T1");
    }

    private static async Task UndoAsync(Browsing who, HttpResponseMessage done)
    {
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect, await done.Content.ReadAsStringAsync());
        var page = await who.FollowAsync(done);
        (await who.PostAsync(WebUtility.HtmlDecode(Undo().Match(page).Groups[1].Value))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [GeneratedRegex(@"data-notice>.*?<form method=""post"" action=""([^""]+)""", RegexOptions.Singleline)]
    private static partial Regex Undo();

    [GeneratedRegex(@"/links/(\d+)/remove")]
    private static partial Regex LinkId();
}
