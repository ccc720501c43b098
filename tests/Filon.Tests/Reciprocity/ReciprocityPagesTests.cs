using System.Net;
using Filon.Reciprocity;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Reciprocity;

public sealed class ReciprocityPagesTests
{
    [Fact]
    public async Task Two_archives_are_compared_each_figure_opens_its_accounts_and_whom_one_drops_is_gone_for_good()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var editor = await filon.SignedInAsync(Role.Editor);
        await ImportAsync(editor, "january.zip", XLists.Made("2026-01-01", "10 20 30", "20 40"));
        (await editor.PageAsync("reciprocity")).ShouldContain("One archive says how things stand");
        await ImportAsync(editor, "march.zip", XLists.Made("2026-03-01", "20 30 50 60", "20 50 70"));

        (await editor.PageAsync("reciprocity")).ShouldContain("From 1");
        var lost = WebUtility.HtmlDecode(await editor.PageAsync("reciprocity/accounts?set=lost"));
        lost.ShouldContain("https://x.com/intent/user?user_id=10");
        lost.ShouldContain("1 account");
        (await editor.PageAsync("reciprocity/accounts.csv?set=gained")).ShouldContain("60");
        (await editor.GetAsync("reciprocity/accounts?set=nonsense")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await editor.PageAsync("reciprocity")).ShouldContain("not known: no cost of the network in these days");
        (await editor.PostAsync("costs", ("day", "2026-02-10"), ("amount", "100"), ("currency", "EUR"), ("category", "advertising"), ("side", "marketing"), ("channel", "Twitter"), ("label", "Cards"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await editor.PageAsync("reciprocity")).ShouldContain("50.00");
        (await editor.PageAsync("reciprocity/cost")).ShouldSatisfyAllConditions(cost => cost.ShouldContain("Cards"), cost => cost.ShouldContain("From 2"));
        (await editor.PageAsync("reciprocity/follow-back?window=30")).ShouldContain("Jan 2026");
        (await editor.PageAsync("reciprocity/follow-back/lines?month=2026-01")).ShouldContain("who began is not known");
        (await editor.PageAsync("reciprocity/follow-back.csv")).ShouldContain("By topic");
        var proposals = await editor.PageAsync("reciprocity/proposals");
        proposals.ShouldContain("Filon follows nobody");
        proposals.ShouldContain("follow churn");

        (string, string)[] word = [("network", "x"), ("account", "60"), ("act", "follow")];
        (await editor.PostAsync("reciprocity/proposals/drop", word)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await editor.FollowAsync(await editor.PostAsync("reciprocity/proposals/drop", [.. word, ("reason", "a competitor")]))).ShouldContain("a competitor");
        (await editor.PostAsync("reciprocity/proposals/accept", word)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await editor.FollowAsync(await editor.PostAsync("reciprocity/proposals/withdraw", word[..2]))).ShouldContain("Taken back.");
        (await editor.FollowAsync(await editor.PostAsync("reciprocity/proposals/accept", word))).ShouldContain("To be followed");
    }

    [Fact]
    public async Task A_manager_sets_the_bounds_where_they_are_shown_and_takes_them_back()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var manager = await filon.SignedInAsync(Role.Manager);
        using var editor = await filon.SignedInAsync(Role.Editor);
        await ImportAsync(manager, "january.zip", XLists.Made("2026-01-01", "10 20 30", "20 40"));
        (await editor.PageAsync("reciprocity/proposals")).ShouldNotContain("Set the bounds");
        (await editor.PostAsync("reciprocity/bounds", ("guard", "2"), ("least", "5"), ("most", ""))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var wrong = await manager.PostAsync("reciprocity/bounds?network=x", ("guard", "ten"), ("least", "5"), ("most", ""));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await wrong.Content.ReadAsStringAsync()).ShouldContain("A ratio from 0.1 to 2, as 1 or 0.8.");

        var kept = await manager.FollowAsync(await manager.PostAsync("reciprocity/bounds?network=x", ("guard", "0,67"), ("least", "3"), ("most", "9")));
        kept.ShouldContain("the guard stands at 0.67");
        (await manager.PageAsync("reciprocity")).ShouldContain("the guard stands at 0.67");
        var undo = System.Text.RegularExpressions.Regex.Match(WebUtility.HtmlDecode(kept), "reciprocity/bounds/put\\?[^\"]+").Value;
        (await manager.FollowAsync(await manager.PostAsync(undo))).ShouldContain("the guard stands at 1");
    }

    [Fact]
    public async Task An_empty_workspace_says_which_file_to_bring()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var viewer = await filon.SignedInAsync(Role.Viewer, language: "fr");
        foreach (var page in new[] { "reciprocity", "reciprocity/follow-back", "reciprocity/proposals" }) WebUtility.HtmlDecode(await viewer.PageAsync(page)).ShouldContain("Aucune archive encore");
        (await viewer.PostAsync("reciprocity/proposals/accept", ("network", "x"), ("account", "1"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public void The_rules_of_a_network_are_data_with_their_source()
    {
        foreach (var network in new[] { "x", "mastodon", "bluesky" }) NetworkLimit.Of(network)!.Source.ShouldStartWith("https://");
        NetworkLimit.Of("x")!.ADay.ShouldBe(400);
        NetworkLimit.Of("linkedin").ShouldBeNull();
    }

    private static async Task ImportAsync(Browsing editor, string name, byte[] file)
    {
        var import = (await editor.UploadAsync("imports", name, file)).Headers.Location!.OriginalString.Split('?')[0];
        await editor.UntilAsync(import, ">To be checked<");
        await editor.PostAsync(import + "/apply");
        await editor.UntilAsync(import, ">Applied<");
    }
}
