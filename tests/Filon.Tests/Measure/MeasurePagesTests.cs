using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Filon.Measure;
using Filon.Measure.Attribution;
using Filon.Server;
using Filon.Server.Cli;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Measure;

public sealed class MeasurePagesTests
{
    private static readonly string[] Pages = ["measure/attribution", "measure/ledger", "measure/channels", "measure/method", "measure/gaps"];

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Every_page_opens_in_both_languages_filled_and_empty_and_says_which_file_is_missing(string language)
    {
        await using var filon = await RunningFilon.StartAsync();
        using (var early = await filon.SignedInAsync(Role.Viewer, language: language))
        {
            foreach (var page in Pages) await early.PageAsync(page);
            (await early.PageAsync("measure/attribution")).ShouldContain(language == "fr" ? "un export HubSpot" : "a HubSpot export");
        }

        await MeasureWorld.FillAsync(filon);
        using var reader = await filon.SignedInAsync(Role.Viewer, language: language);
        foreach (var page in Pages) await reader.PageAsync(page);
        (await reader.PageAsync("measure/gaps")).ShouldContain("In pounds");
        WebUtility.HtmlDecode(await reader.PageAsync("measure/attribution")).ShouldContain(language == "fr" ? "Bouche à oreille" : "Word of mouth");
        (await reader.PageAsync("measure/attribution")).ShouldNotContain("<ERP>");
    }

    [Fact]
    public async Task Three_departments_agree_on_a_method_and_the_agreement_is_kept_when_the_method_changes()
    {
        await using var filon = await RunningFilon.StartAsync();
        await MeasureWorld.FillAsync(filon);
        using var manager = await filon.SignedInAsync(Role.Manager);

        var html = await manager.FollowAsync(await manager.PostAsync("measure/method/approvals", ("department", "finance"), ("approvedBy", "Anne Petit"), ("note", "for 2026")));
        html.ShouldContain("Anne Petit");
        html.ShouldContain("has not agreed with this method");

        html = await manager.FollowAsync(await manager.PostAsync("measure/method", Form("linear", halfLife: "14,5")));
        html.ShouldContain("In force: ");
        html.ShouldContain("for 2026"); // the history stays, the agreement with the new method does not
        (await filon.Get<MeasureSettingsStore>().ReadAsync((await filon.WorkspaceAsync()).Id, default)).HalfLifeDays.ShouldBe(14.5);

        var before = (await filon.Get<MeasureSettingsStore>().ReadAsync((await filon.WorkspaceAsync()).Id, default));
        html = await manager.FollowAsync(await manager.PostAsync("measure/method", Form("first", halfLife: "7")));
        await manager.FollowAsync(await manager.PostAsync(WebUtility.HtmlDecode(Regex.Match(html, "data-notice>.*?action=\"([^\"]+)", RegexOptions.Singleline).Groups[1].Value)));
        (await filon.Get<MeasureSettingsStore>().ReadAsync((await filon.WorkspaceAsync()).Id, default)).ShouldBe(before);

        var refused = await manager.PostAsync("measure/method", Form("linear", halfLife: "soon"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("A number from");
    }

    [Fact]
    public async Task A_rule_is_previewed_saved_and_undone_on_the_page()
    {
        await using var filon = await RunningFilon.StartAsync();
        await MeasureWorld.FillAsync(filon);
        using var manager = await filon.SignedInAsync(Role.Manager);
        (string, string)[] rule = [("field", "channel"), ("operator", "is"), ("value", "webinar"), ("channel", "Twitter"), ("name", "Webinars by Twitter")];

        var preview = await (await manager.PostAsync("measure/channels/preview", rule)).Content.ReadAsStringAsync();
        preview.ShouldContain("What would change");
        (await manager.PageAsync("measure/channels")).ShouldNotContain("Webinars by Twitter");

        (await manager.FollowAsync(await manager.PostAsync("measure/channels/rules", rule))).ShouldContain("Webinars by Twitter");
        var id = (await filon.Get<Filon.Measure.Channels.ChannelStore>().RulesAsync((await filon.WorkspaceAsync()).Id, default)).Own.Single().Id;
        var gone = await manager.FollowAsync(await manager.PostAsync($"measure/channels/rules/{id}/delete"));
        gone.ShouldContain("The rule is deleted.");
        gone.ShouldContain("rules/restore?");
        (await manager.PostAsync($"measure/channels/rules/{id}/delete")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_rate_typed_in_marks_the_figures_stale_and_a_refused_act_does_not()
    {
        await using var filon = await RunningFilon.StartAsync();
        var world = await MeasureWorld.FillAsync(filon);
        using var manager = await filon.SignedInAsync(Role.Manager);
        var before = await world.StaleAtAsync();
        await manager.PostAsync("costs/rates", ("currency", "GBP"), ("day", "2026-05-01"), ("rate", "much"));
        (await world.StaleAtAsync()).ShouldBe(before);
        await manager.FollowAsync(await manager.PostAsync("costs/rates", ("currency", "GBP"), ("day", "2026-05-01"), ("rate", "1.15")));
        (await world.StaleAtAsync()).ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task A_viewer_reads_and_changes_nothing_and_another_workspace_does_not_exist()
    {
        await using var filon = await RunningFilon.StartAsync();
        var world = await MeasureWorld.FillAsync(filon);
        using var viewer = await filon.SignedInAsync(Role.Viewer);
        foreach (var act in new[] { "measure/method", "measure/method/approvals", "measure/channels/preview", "measure/channels/rules", "measure/channels/rules/1/delete" })
            (await viewer.PostAsync(act, Form("linear"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden, act);
        using var stranger = await filon.SignedInAsync(Role.Owner, "Other");
        foreach (var page in Pages) (await stranger.GetAsync($"/w/acme/{page}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        (await stranger.PageAsync("measure/ledger")).ShouldNotContain("Five licences");
        world.Workspace.ShouldNotBe(0);
    }

    [Fact]
    public async Task Files_and_the_api_give_the_same_sums_as_the_pages()
    {
        await using var filon = await RunningFilon.StartAsync();
        await MeasureWorld.FillAsync(filon);
        using var reader = await filon.SignedInAsync(Role.Viewer);

        var lines = (await reader.PageAsync("measure/ledger.csv?model=linear")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Skip(1).Sum(line => FiguresOnPage.Number(line.Split(',')[^2])).ShouldBe(6_511.11m);
        (await reader.PageAsync("measure/attribution.csv?model=first")).ShouldContain("Twitter");

        using var answer = JsonDocument.Parse(await reader.PageAsync("/api/v1/w/acme/measure/attribution?model=linear"));
        answer.RootElement.GetProperty("sold").GetProperty("minor").GetInt64().ShouldBe(6_511_11);
        answer.RootElement.GetProperty("rows").EnumerateArray().Sum(row => row.GetProperty("amount").GetProperty("minor").GetInt64()).ShouldBe(6_511_11);
        using var ledger = JsonDocument.Parse(await reader.PageAsync("/api/v1/w/acme/measure/ledger?model=linear&by=channel&name=twitter"));
        using var total = JsonDocument.Parse(await reader.PageAsync("/api/v1/w/acme/measure/ledger/total?model=linear&by=channel&name=twitter"));
        ledger.RootElement.GetProperty("items").EnumerateArray().Sum(row => row.GetProperty("amount").GetProperty("minor").GetInt64())
            .ShouldBe(total.RootElement.GetProperty("amount").GetProperty("minor").GetInt64());
        foreach (var path in new[] { "method", "channels", "ledger/chain?model=markov-1", "gaps", "attribution/models" }) await reader.PageAsync($"/api/v1/w/acme/measure/{path}");
    }

    [Fact]
    public async Task The_command_line_says_the_same_in_a_table_as_csv_and_as_json()
    {
        await using var test = await TestDatabase.CreateAsync(Engine.Sqlite, new FakeClock(LedgerWorld.Now));
        await using var world = new LedgerWorld(test);
        await world.WriteAsync("insert into workspace (id, slug, name, currency, time_zone, demonstration, created_at) values (1, 'acme', 'Acme', 'EUR', 'Europe/Paris', false, 0)", new { });
        var person = await world.PersonAsync("Claire Martin");
        await world.TouchAsync(person, "2026-01-01", "twitter");
        await world.DealAsync("Sale", "2026-02-01", 123_456, [person]);
        await world.RecomputeAsync();

        (await RunAsync(test, "ledger")).Output.ShouldContain("€1,234.56");
        (await RunAsync(test, "ledger", "--csv", "--model", "first")).Output.ShouldContain("Twitter,1234.56,EUR,1,1");
        (await RunAsync(test, "ledger", "--by", "deal", "--json")).Output.ShouldContain("\"minor\": 123456");
        (await RunAsync(test, "ledger", "--by", "deal", "--lang", "fr")).Output.ShouldContain("1\u202f234,56\u00a0€");
        (await RunAsync(test, "channels")).Output.ShouldContain("From a search engine?");
        (await RunAsync(test, "ledger", "--model", "best")).Code.ShouldBe(2);
        (await RunAsync(test, "ledger", "--from", "yesterday")).Code.ShouldBe(2);
        (await RunAsync(test, "ledger", "--workspace", "none")).Code.ShouldBe(3);
    }

    private static async Task<(int Code, string Output)> RunAsync(TestDatabase test, params string[] arguments)
    {
        using var output = new StringWriter();
        var settings = new Settings(Path.GetTempPath(), test.Address, "http://127.0.0.1:0");
        var code = await CommandLine.RunAsync(arguments, new CommandContext(settings, Language.English, test.Clock, output, TextWriter.Null));
        return (code, output.ToString());
    }

    private static (string, string)[] Form(string model, string halfLife = "30") =>
    [
        ("model", model), ("halfLifeDays", halfLife), ("lookbackDays", ""), ("scope", "company"), ("marginPercent", "80"), ("maturityDays", ""),
        ("contractMonths", "12"), ("productLifeMonths", ""), ("horizonMonths", "36"), ("productiveHours", "1607"),
    ];
}
