using System.Net;
using Filon.Server.Workspaces;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Shell;

public sealed class SignInTests
{
    [Theory, EveryEngine]
    public async Task The_first_visitor_becomes_the_owner_and_set_up_closes_behind_them(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var first = filon.Browse();
        (await first.GetAsync("/")).Headers.Location!.OriginalString.ShouldBe("/set-up");

        var answer = await first.PostAsync("/set-up",
            ("code", await filon.SetUpCodeAsync()), ("name", "Anne"), ("email", "Anne@Example.org"), ("password", RunningFilon.Password),
            ("workspace", "Société Générale"), ("currency", "eur"), ("timeZone", "Europe/Paris"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);

        var account = (await filon.Get<AccountStore>().FindAsync("anne@example.org", default)).ShouldNotBeNull();
        var mine = await filon.Get<WorkspaceStore>().OfAsync(account.Id, default);
        mine.Single().Workspace.Slug.ShouldBe("societe-generale");
        mine.Single().Role.ShouldBe(Role.Owner);

        using var second = filon.Browse();
        (await second.GetAsync("/set-up")).Headers.Location!.OriginalString.ShouldBe("/sign-in");
        (await second.PostAsync("/set-up", ("name", "Eve"), ("email", "eve@example.org"), ("password", RunningFilon.Password), ("workspace", "Eve")))
            .StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await filon.Get<AccountStore>().FindAsync("eve@example.org", default)).ShouldBeNull();
    }

    [Fact]
    public async Task Set_up_says_what_is_wrong_with_each_field()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var first = filon.Browse(language: "fr");
        var answer = await first.PostAsync("/set-up", ("code", await filon.SetUpCodeAsync()), ("name", ""), ("email", "no"), ("password", "short"), ("workspace", "?"), ("currency", "€"), ("timeZone", "Mars"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        foreach (var said in new[] { "Indiquez un nom", "adresse électronique", "au moins 15 caractères", "d’au plus 80 caractères", "trois lettres", "fuseau horaire" })
            html.ShouldContain(said);
    }

    [Fact]
    public async Task Signing_in_leads_back_to_the_page_asked_for_and_signing_out_ends_it()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var anyone = filon.Browse(await filon.WorkspaceAsync());
        (await anyone.GetAsync("settings")).Headers.Location!.OriginalString.ShouldBe("/sign-in?return=%2Fw%2Facme%2Fsettings");

        var answer = await anyone.PostAsync("/sign-in", ("email", "founder@example.org"), ("password", RunningFilon.Password), ("return", "/w/acme/settings"));
        answer.Headers.Location!.OriginalString.ShouldBe("/w/acme/settings");

        using var owner = await filon.SignedInAsync();
        (await owner.PageAsync("settings")).ShouldContain("owner@acme.example");
        (await owner.PostAsync("/sign-out")).Headers.Location!.OriginalString.ShouldBe("/sign-in");
        (await owner.GetAsync("settings")).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_elsewhere_by_a_link_to_the_sign_in_page(string elsewhere)
    {
        await using var filon = await RunningFilon.StartAsync();
        await filon.AccountAsync("anne@example.org");
        using var anyone = filon.Browse();
        var answer = await anyone.PostAsync("/sign-in", ("email", "anne@example.org"), ("password", RunningFilon.Password), ("return", elsewhere));
        answer.Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_but_not_this_one()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var here = await filon.SignedInAsync();
        using var elsewhere = await filon.SignedInAsync();

        var answer = await here.PostAsync("/profile/password", ("present", RunningFilon.Password), ("password", "another long password"));
        (await here.FollowAsync(answer)).ShouldContain("Your password is changed");
        (await elsewhere.GetAsync("/profile")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await filon.Browse().PostAsync("/sign-in", ("email", "owner@acme.example"), ("password", RunningFilon.Password))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_keys_of_our_forms_are_in_the_database_so_that_a_restart_keeps_them()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var owner = await filon.SignedInAsync();
        await owner.PageAsync("/profile");
        (await filon.Get<SigningKeyStore>().ListAsync(default)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("fr-FR,fr;q=0.9,en;q=0.5", "fr")]
    [InlineData("de,en;q=0.5,fr;q=0.2", "en")]
    [InlineData("de", "en")]
    public async Task The_browser_says_the_language_until_the_visitor_chooses(string asked, string spoken)
    {
        await using var filon = await RunningFilon.StartAsync();
        await filon.AccountAsync("anne@example.org");
        using var anyone = filon.Browse(language: asked);
        (await anyone.PageAsync("/sign-in")).ShouldContain($"lang=\"{spoken}\"");

        await anyone.PostAsync("/appearance", ("language", "fr"), ("theme", "dark"), ("return", "/sign-in"));
        var chosen = await anyone.PageAsync("/sign-in");
        chosen.ShouldContain("lang=\"fr\"");
        chosen.ShouldContain("data-theme=\"dark\"");
    }
}
