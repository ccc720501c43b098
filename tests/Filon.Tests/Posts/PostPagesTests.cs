using System.Net;
using Filon.Tests.Imports;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Posts;

/// <summary>What an import brings can be seen by a person, not by a test alone.</summary>
public sealed class PostPagesTests
{
    private static readonly (string Format, string Name, string Page, string Words)[] Seen =
    [
        ("x-analytics", "content.csv", "posts?network=x", "Our stand, hall 4"),
        ("x-analytics", "overview.csv", "posts/figures?network=x", "2,210"),
        ("linkedin-page", "content.xlsx", "posts?network=linkedin", "Notre stand, hall 4"),
        ("mastodon-archive", "archive.tar.gz", "posts?network=mastodon", "en trois étapes"),
        ("meta-content", "suite.csv", "posts?network=instagram", "Merci à tous"),
        ("youtube-studio", "data.zip", "posts?network=youtube", "pas à pas"),
        ("ga4-report", "traffic.csv", "posts/figures?network=ga4", "Organic Search"),
        ("search-console", "performance.zip", "posts/figures?subject=query", "mesure roi"),
        ("short-links", "bitly.csv", "posts/figures?subject=link", "bit.ly/3abcDEF"),
        ("advertising", "meta-fr.csv", "posts/figures?subject=campaign", "Retargeting"),
        ("fec", "123456789FEC20261231.txt", "costs", "Stand salon de Lyon"),
        ("salesforce", "export.zip", "deals", "Mecavia - ligne 3"),
        ("bluesky-repository", "repo.car.hex", "posts/follows?network=bluesky", "did:plc:claireexample"),
        ("linkedin-archive", "archive.zip", "posts/follows?network=linkedin", "Ateliers du Nord, SA"),
        ("calendar", "agenda.ics", "people", "zoe@klein.example"),
        ("badge-scans", "lyon.csv", "people", "Paul Weber"),
    ];

    [Fact]
    public async Task What_a_file_brings_is_on_its_page_with_its_import()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var editor = await filon.SignedInAsync(Role.Editor);
        foreach (var (format, name, page, words) in Seen)
        {
            var import = (await editor.UploadAsync("imports", name, new Fixture(format, name).Bytes())).Headers.Location!.OriginalString.Split('?')[0];
            await editor.UntilAsync(import, ">To be checked<");
            await editor.PostAsync(import + "/apply");
            await editor.UntilAsync(import, ">Applied<");
            WebUtility.HtmlDecode(await editor.PageAsync(page)).ShouldContain(words, customMessage: $"{format}/{name}");
            if (page.StartsWith("posts", StringComparison.Ordinal)) (await editor.PageAsync(page)).ShouldContain($"href=\"{import}\"");
        }
    }

    [Fact]
    public async Task An_empty_workspace_says_which_files_bring_posts_figures_and_follows()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var viewer = await filon.SignedInAsync(Role.Viewer, language: "fr");
        WebUtility.HtmlDecode(await viewer.PageAsync("posts")).ShouldContain("Aucune publication encore");
        WebUtility.HtmlDecode(await viewer.PageAsync("posts/figures")).ShouldContain("Aucun chiffre encore");
        WebUtility.HtmlDecode(await viewer.PageAsync("posts/follows")).ShouldContain("Aucun abonnement encore");
    }
}
