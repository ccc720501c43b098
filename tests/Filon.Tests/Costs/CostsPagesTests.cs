using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Filon.Costs;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Costs;

public sealed partial class CostsPagesTests
{
    [Fact]
    public async Task A_cost_is_added_changed_and_removed_and_each_is_undone()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var editor = await filon.SignedInAsync(Role.Editor, language: "fr");
        (await PageAsync(editor, "costs")).ShouldContain("Aucun coût pour l’instant");

        var added = await editor.FollowAsync(await editor.PostAsync(
            "costs", ("day", "2026-06-02"), ("amount", "1 234,50"), ("category", "agency"), ("side", "marketing"), ("channel", "Lien Twitter"), ("label", "Juin")));
        var entry = (await CostsAsync(filon)).ShouldHaveSingleItem();
        (entry.Amount.Minor, entry.Channel, entry.Category).ShouldBe((1_234_50, "twitter", CostCategory.Agency));

        await editor.FollowAsync(await editor.PostAsync("costs", ("id", $"{entry.Id}"), ("day", "2026-06-02"), ("amount", "-99"), ("category", "other")));
        (await CostsAsync(filon)).Single().Amount.Minor.ShouldBe(-99_00);
        var changed = await editor.FollowAsync(await editor.PostAsync("costs", ("id", $"{entry.Id}"), ("day", "2026-06-03"), ("amount", "5"), ("category", "other")));
        await UndoAsync(editor, changed);
        (await CostsAsync(filon)).Single().Amount.Minor.ShouldBe(-99_00);

        var removed = await editor.FollowAsync(await editor.PostAsync($"costs/{entry.Id}/remove"));
        (await CostsAsync(filon)).ShouldBeEmpty();
        await UndoAsync(editor, removed);
        (await CostsAsync(filon)).Single().Id.ShouldBe(entry.Id);
        await UndoAsync(editor, added);
        (await CostsAsync(filon)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_wrong_is_said_under_its_field()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var editor = await filon.SignedInAsync(Role.Editor);
        var answer = await editor.PostAsync("costs", ("day", "soon"), ("amount", "much"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain("Write the day as 2026-04-30.");
        page.ShouldContain("A number from");
    }

    [Fact]
    public async Task A_week_of_hours_goes_in_at_once_and_counts_once_its_role_has_a_cost()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var manager = await filon.SignedInAsync(Role.Manager);
        var added = await manager.FollowAsync(await manager.PostAsync(
            "hours", ("day", "2026-06-01"), ("role", "Writer"), ("channel", "blog"), ("d0", "3.5"), ("d1", "3:30"), ("d4", "1h")));
        added.ShouldContain("3 days of hours are added.");
        (await PageAsync(manager, "costs")).ShouldContain("No hourly cost for the role “Writer” in June 2026");

        await manager.FollowAsync(await manager.PostAsync("costs/staff/rates", ("role", "Writer"), ("yearly", "64,280"), ("from", "2026-01")));
        (await PageAsync(manager, "costs")).ShouldContain("€320"); // 64,280 € / 1,607 h = 40 € an hour, 8 hours
        await UndoAsync(manager, added);
        (await PageAsync(manager, "hours")).ShouldContain("No hours yet");
    }

    [Fact]
    public async Task Hours_are_changed_or_a_whole_week_of_them_removed_and_each_is_undone()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var editor = await filon.SignedInAsync(Role.Editor, language: "fr");
        await editor.FollowAsync(await editor.PostAsync("hours", ("day", "2026-06-01"), ("role", "Rédaction"), ("channel", "blog"), ("d0", "3,5"), ("d2", "1h")));
        var first = (await HoursAsync(filon))[0];
        (await PageAsync(editor, $"hours?edit={first.Id}")).ShouldContain("value=\"3,5\"");

        var changed = await editor.FollowAsync(await editor.PostAsync(
            "hours", ("id", $"{first.Id}"), ("day", "2026-06-02"), ("role", "Rédaction"), ("channel", "blog"), ("d0", "2"), ("d1", "7")));
        (await HoursAsync(filon)).Select(entry => entry.Minutes).ShouldBe([120, 60]);
        await UndoAsync(editor, changed);
        (await HoursAsync(filon))[0].ShouldBe(first);

        var removed = await editor.FollowAsync(await editor.PostAsync($"hours/remove?ids={string.Join(',', (await HoursAsync(filon)).Select(entry => entry.Id))}"));
        (await HoursAsync(filon)).ShouldBeEmpty();
        await UndoAsync(editor, removed);
        (await HoursAsync(filon)).Select(entry => (entry.WorkedOn.Day, entry.Minutes, entry.Channel)).ShouldBe([(1, 210, "blog"), (3, 60, "blog")]);
    }

    [Fact]
    public async Task A_share_of_salary_is_changed_and_the_change_undone()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var manager = await filon.SignedInAsync(Role.Manager, language: "fr");
        await manager.FollowAsync(await manager.PostAsync(
            "costs/staff", ("role", "Rédaction"), ("salary", "3 000"), ("charges", "50"), ("share", "50"), ("from", "2026-05"), ("channel", "blog")));
        var share = (await SharesAsync(filon)).Single();
        (await PageAsync(manager, $"costs/staff?edit={share.Id}")).ShouldContain("value=\"3000,00\"");

        var changed = await manager.FollowAsync(await manager.PostAsync(
            "costs/staff", ("id", $"{share.Id}"), ("role", "Rédaction"), ("salary", "3 200,50"), ("charges", "45"), ("share", "40"), ("from", "2026-05"), ("channel", "blog")));
        var now = (await SharesAsync(filon)).Single();
        (now.Id, now.Salary.Minor, now.Share).ShouldBe((share.Id, 3_200_50, 0.4));
        await UndoAsync(manager, changed);
        (await SharesAsync(filon)).Single().ShouldBe(share);
        (await manager.PostAsync("costs/staff", ("id", "7"), ("role", "x"), ("salary", "1"), ("charges", "1"), ("share", "1"), ("from", "2026-05"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_role_is_not_counted_twice_and_the_refusal_names_role_and_month()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var manager = await filon.SignedInAsync(Role.Manager);
        await manager.FollowAsync(await manager.PostAsync(
            "costs/staff", ("role", "Writer"), ("salary", "3,000"), ("charges", "50"), ("share", "50"), ("from", "2026-05"), ("channel", "blog")));
        (await PageAsync(manager, "costs/staff")).ShouldContain("€2,250.00");

        var refused = await manager.PostAsync("hours", ("day", "2026-06-01"), ("role", "writer"), ("d0", "2"));
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("“writer” is already counted by a share of salary in June 2026");
    }

    [Fact]
    public async Task A_missing_exchange_rate_is_named_and_adding_it_mends_the_cost()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var manager = await filon.SignedInAsync(Role.Manager);
        await manager.FollowAsync(await manager.PostAsync("costs", ("day", "2026-06-02"), ("amount", "100"), ("currency", "usd")));
        (await PageAsync(manager, "costs/rates")).ShouldContain("No exchange rate for USD on 2 June 2026");
        await manager.FollowAsync(await manager.PostAsync("costs/rates", ("currency", "USD"), ("day", "2026-06-01"), ("rate", "0.921")));
        (await PageAsync(manager, "costs")).ShouldContain("€92.10");
    }

    [Fact]
    public async Task A_viewer_reads_and_downloads_but_changes_nothing()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var viewer = await filon.SignedInAsync(Role.Viewer);
        foreach (var path in new[] { "costs", "hours", "costs/staff", "costs/rates", "costs.csv", "hours.csv", "/api/v1/w/acme/costs", "/api/v1/w/acme/hours" })
            await viewer.PageAsync(path);
        foreach (var path in new[] { "costs", "costs/put?day=2026-01-01&amount=minor:5", "costs/1/remove", "hours", "costs/staff", "costs/staff/rates", "costs/rates" })
            (await viewer.PostAsync(path, ("day", "2026-06-02"), ("amount", "5"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        (await CostsAsync(filon)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_workspaces_cost_cannot_be_removed_or_seen()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var editor = await filon.SignedInAsync(Role.Editor);
        await editor.PostAsync("costs", ("day", "2026-06-02"), ("amount", "5"), ("label", "Ours alone"));
        var id = (await CostsAsync(filon)).Single().Id;

        using var stranger = await filon.SignedInAsync(Role.Owner, "Elsewhere");
        (await stranger.PostAsync($"costs/{id}/remove")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"costs?edit={id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await CostsAsync(filon)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_program_adds_a_cost_by_the_api()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var editor = await filon.SignedInAsync(Role.Editor);
        using var cost = JsonContent.Create(new { day = "2026-06-02", amount = new { minor = 12_50, currency = "EUR" }, channel = "blog", category = "hosting" });
        (await editor.SendAsync(HttpMethod.Post, "/api/v1/w/acme/costs", cost)).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await editor.PageAsync("/api/v1/w/acme/costs")).ShouldContain("\"amount\":{\"minor\":1250,\"currency\":\"EUR\"}");
    }

    private static async Task<IReadOnlyList<CostEntry>> CostsAsync(RunningFilon filon) =>
        await filon.Get<CostStore>().ListAsync((await filon.WorkspaceAsync()).Id, null, default);

    private static async Task<string> PageAsync(Browsing someone, string path) => WebUtility.HtmlDecode(await someone.PageAsync(path));

    private static async Task<IReadOnlyList<HoursEntry>> HoursAsync(RunningFilon filon) => await filon.Get<HoursStore>().ListAsync((await filon.WorkspaceAsync()).Id, null, default);

    private static async Task<IReadOnlyList<StaffShare>> SharesAsync(RunningFilon filon) => await filon.Get<StaffShareStore>().ListAsync((await filon.WorkspaceAsync()).Id, default);

    private static async Task UndoAsync(Browsing someone, string page)
    {
        var address = WebUtility.HtmlDecode(Undo().Match(page).Groups[1].Value);
        address.ShouldNotBeEmpty();
        await someone.FollowAsync(await someone.PostAsync(address));
    }

    [GeneratedRegex("""role="status" data-notice>.*?action="([^"]+)""", RegexOptions.Singleline)]
    private static partial Regex Undo();
}
