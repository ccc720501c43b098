using System.Net;
using Filon.Privacy;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Privacy;

public sealed class RegisterTests
{
    [Theory, EveryEngine]
    public async Task The_register_says_what_is_really_there_and_what_only_people_can_say(Engine engine)
    {
        var clock = new FakeClock(TimeProvider.System.GetUtcNow()); // a browser drops cookies of the past
        await using var world = await PrivacyWorld.CreateAsync(engine, clock);
        clock.Advance(TimeSpan.FromDays(40));
        using var manager = await world.Filon.SignedInAsync(Role.Manager);
        var page = WebUtility.HtmlDecode(await manager.PageAsync("privacy/register"));
        page.ShouldContain(engine == Engine.Sqlite ? "SQLite." : "PostgreSQL.");
        page.ShouldContain("profiles are overdue.");
        page.ShouldContain("an owner must agree");
        page.ShouldContain("None is kept here by Filon.");
        page.ShouldContain("36 months after the last contact");
        page.ShouldContain("(to be answered)");

        await world.Filon.Get<Retaining>().AgreeAsync(world.Workspace, manager.Workspace.Id, default);
        await world.Filon.Get<MarkStore>().SetInformedAsync(world.Workspace, await world.PersonAsync(), default, null, default);
        var saved = WebUtility.HtmlDecode(await manager.FollowAsync(await manager.PostAsync("privacy/register",
            ("name", "Acme SAS"), ("contact", "1 rue X"), ("officer", "dpo@acme.example"), ("requests", "privacy@acme.example"), ("recipients", "none"), ("hosting", "own server, Lyon"), ("transfers", "none"))));
        saved.ShouldContain("Acme SAS");
        saved.ShouldNotContain("(to be answered)");
        saved.ShouldNotContain("an owner must agree");
        saved.ShouldContain("Yes: agreed on");
    }

    [Fact]
    public async Task It_is_downloaded_in_the_readers_language_as_html_markdown_and_csv()
    {
        await using var world = await PrivacyWorld.CreateAsync(Engine.Sqlite);
        using var french = await world.Filon.SignedInAsync(Role.Manager, language: "fr");
        await french.PostAsync("privacy/register", ("name", "<script>Acme"), ("contact", "=1+1"));
        var html = await (await french.GetAsync("privacy/register.html")).Content.ReadAsStringAsync();
        html.ShouldContain("Registre des traitements");
        html.ShouldContain("&lt;script&gt;Acme");
        html.ShouldNotContain("<script>");
        var markdown = await (await french.GetAsync("privacy/register.md")).Content.ReadAsStringAsync();
        markdown.ShouldContain("## Auto-évaluation");
        markdown.ShouldContain("(à répondre)");
        (await (await french.GetAsync("privacy/register.csv")).Content.ReadAsStringAsync()).ShouldContain("'=1+1", customMessage: "a spreadsheet must not run it");
        using var viewer = await world.Filon.SignedInAsync(Role.Viewer);
        (await viewer.PostAsync("privacy/register", ("name", "x"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
