using System.Net;
using Filon.Posts;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Posts;

/// <summary>The key figures, worked out by hand.</summary>
public sealed class KpiTests
{
    private const long Workspace = 7;
    private static readonly YearMonth March = new(2026, 3);

    [Theory, EveryEngine]
    public async Task Followers_stand_beside_what_was_published(Engine engine)
    {
        await using var test = await FilledAsync(engine);
        var kpis = await ReadAsync(test);
        var march = kpis.Growth.Single(month => month.Network == "x" && month.Month == March);
        (march.Gained, march.Lost, march.Net, march.Followers).ShouldBe((12, 5, 7, 240));
        (march.Own, march.Answers, march.Reposts).ShouldBe((2, 1, 1));
        march.DaysAWeek.ShouldBe(2 * 7 / 31.0, 1e-9);
        kpis.Dialogue.Single(network => network.Network == "x").Ratio.ShouldBe(0.5);
        kpis.Hours[1][9].ShouldBe(1, "Tuesday at nine in Paris");
        kpis.Hours.Sum(day => day.Sum()).ShouldBe(4, "own posts and answers of both networks");
    }

    [Theory, EveryEngine]
    public async Task A_rate_of_engagement_names_its_formula_and_counts_the_posts_it_has_both_figures_of(Engine engine)
    {
        await using var test = await FilledAsync(engine);
        var kpis = await ReadAsync(test);
        var x = kpis.Engagement.Single(of => of.Formula.Network == "x");
        (x.Formula.Per, x.Posts, x.Engagements, x.Per).ShouldBe(("impressions", 2, 30, 1100));
        x.Rate.ShouldBe(30 / 1100.0, 1e-9);
        x.Mean.ShouldBe((20 / 1000.0 + 10 / 100.0) / 2, 1e-9);
        var mastodon = kpis.Engagement.Single(of => of.Formula.Network == "mastodon");
        (mastodon.Formula.Per, mastodon.Posts, mastodon.Rate).ShouldBe((null, 1, 6));
    }

    [Theory, EveryEngine]
    public async Task An_audience_is_mapped_with_its_unknown(Engine engine)
    {
        await using var test = await FilledAsync(engine);
        var audiences = new AudienceQuery(test.Database);
        var roles = await audiences.ReadAsync(Workspace, AudienceDimension.Role, default);
        (roles.Followers, roles.Total, roles.Unknown).ShouldBe((true, 3, 2));
        roles.Parts.ShouldBe([new("purchasing", 1)]);
        var sectors = await audiences.ReadAsync(Workspace, AudienceDimension.Sector, default);
        sectors.Parts.ShouldBe([new("Énergie", 1)]);
        (await audiences.ListAsync(Workspace, (AudienceDimension.Role, "purchasing"), 1, default)).Items.ShouldHaveSingleItem().Person.ShouldBe("Jeanne Petit");
        (await audiences.ListAsync(Workspace, (AudienceDimension.Role, null), 1, default)).Items.Select(line => (line.Person, line.Account)).ShouldBe([("Paul Durand", null), (null, "nobody@known.example")]);
        (await audiences.ListAsync(Workspace, (AudienceDimension.Sector, null), 1, default)).Items.Count.ShouldBe((int)(await audiences.ReadAsync(Workspace, AudienceDimension.Sector, default)).Unknown);
        (await audiences.ReadAsync(Workspace, AudienceDimension.Region, default)).Parts.ShouldBe([new("FR", 1)]);
        await ShouldListWhatItCountsAsync(test);
    }

    /// <summary>Who follows is counted from those known; the lists go through every follow.</summary>
    private static async Task ShouldListWhatItCountsAsync(TestDatabase test)
    {
        var audiences = new AudienceQuery(test.Database);
        foreach (var map in await audiences.ReadAsync(Workspace, default))
            foreach (var part in map.Parts.Append(new(null, map.Unknown)))
                (await audiences.ListAsync(Workspace, (map.By, part.Value), 1, default)).Items.Count.ShouldBe((int)part.Count, $"{map.By}: {part.Value}");
    }

    [Theory, EveryEngine]
    public async Task Who_follows_on_two_networks_is_one_and_who_objects_counts_without_a_name(Engine engine)
    {
        await using var test = await FilledAsync(engine);
        await test.Database.WriteAsync(async transaction =>
        {
            await transaction.InsertManyAsync("profile", ["workspace_id", "id", "network", "network_key", "person_id", "is_own"], [[Workspace, 904L, "linkedin", "jeanne", 901L, false]], default);
            await transaction.InsertManyAsync("follow", ["workspace_id", "id", "network", "account_key", "direction", "seen_at"], [[Workspace, 914L, "linkedin", "jeanne", "follower", 1L]], default);
            await transaction.InsertManyAsync("suppression", ["workspace_id", "fingerprint", "reason", "profile_id", "created_at"], [[Workspace, "f", "objected", 902L, 1L]], default);
        }, default);
        var map = await new AudienceQuery(test.Database).ReadAsync(Workspace, AudienceDimension.Role, default);
        (map.Total, map.Unknown).ShouldBe((3, 2));
        await ShouldListWhatItCountsAsync(test);
        (await new AudienceQuery(test.Database).ListAsync(Workspace, (AudienceDimension.Role, null), 1, default)).Items.Select(line => (line.Person, line.Account))
            .ShouldBe([(null, "nobody@known.example"), (null, null)], ignoreOrder: true);
        var follows = new FollowQuery(test.Database);
        (await follows.CountAsync(Workspace, new() { Direction = "follower" }, default)).ShouldBe(4);
        (await follows.CountAsync(Workspace, new() { Direction = "follower", Network = "x" }, default)).ShouldBe(2);
        (await follows.CountAsync(Workspace, new() { Direction = "following" }, default)).ShouldBe(0);
        (await follows.ListAsync(Workspace, new() { Network = "x" }, default)).Items.Select(line => (line.Person, line.AccountKey)).ShouldBe([(null, ""), ("Jeanne Petit", "111")]);
    }

    [Theory, EveryEngine]
    public async Task Our_size_stands_against_what_is_known_of_all_users_and_search_brings_landings(Engine engine)
    {
        await using var test = await FilledAsync(engine);
        var kpis = await ReadAsync(test);
        var size = kpis.Sizes.Single(of => of.Network == "x");
        (size.Followers, size.Counted, size.IsSmall).ShouldBe((240, true, false));
        kpis.Sizes.Single(of => of.Network == "mastodon").IsSmall.ShouldBe(true);
        var month = kpis.Search.ShouldHaveSingleItem();
        (month.Month, month.Clicks, month.Impressions, month.Rate).ShouldBe((March, 9, 300, 0.03));
        kpis.Landings.ShouldHaveSingleItem().Clicks.ShouldBe(4);
    }

    [Theory, EveryEngine]
    public async Task The_followers_of_a_page_and_of_a_personal_profile_are_never_added_up(Engine engine)
    {
        await using var test = await FilledAsync(engine);
        await test.Database.WriteAsync(async transaction => await transaction.InsertManyAsync(
            "figure", ["workspace_id", "id", "metric", "network", "subject", "subject_key", "first_day", "last_day", "value"],
            [
                [Workspace, 951L, "follows", "linkedin", "account", "", "2026-03-02", "2026-03-02", 5.0],
                [Workspace, 952L, "follows", "linkedin-member", "account", "", "2026-03-02", "2026-03-02", 70.0],
            ], default), default);
        var kpis = await ReadAsync(test);
        kpis.Growth.Where(month => month.Network.StartsWith("linkedin", StringComparison.Ordinal)).Select(month => (month.Network, month.Gained)).ShouldBe([("linkedin", 5), ("linkedin-member", 70)]);
    }

    [Theory, EveryEngine]
    public async Task A_line_of_several_figures_stands_once_and_a_metric_of_a_month_is_summed(Engine engine)
    {
        await using var test = await FilledAsync(engine);
        var figures = new FigureQuery(test.Database);
        (await figures.ListAsync(Workspace, new() { Subject = "account", Network = "x" }, default)).Items.Select(line => line.FirstDay).ShouldBe(["2026-03-31", "2026-03-02"]);
        (await figures.SumAsync(Workspace, new() { Subject = "account", Network = "x", Metric = "follows", Month = "2026-03" }, default)).ShouldBe(12);
        (await figures.KindsAsync(Workspace, default)).ShouldBe([("account", "search-console"), ("account", "x"), ("query", "search-console")]);
        (await new PostQuery(test.Database).CountAsync(Workspace, new() { Form = PostForm.Own, Network = "x" }, default)).ShouldBe(2);
        (await new PostQuery(test.Database).FormsAsync(Workspace, new() { Network = "x" }, default)).ShouldBe(new Dictionary<string, long> { ["answer"] = 1, ["own"] = 2, ["repost"] = 1 }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("Acheteuse groupe", "purchasing")]
    [InlineData("Directeur général", "management")]
    [InlineData("Responsable maintenance", "technical")]
    [InlineData("Chief Executive Officer", "management")]
    [InlineData("Poète", null)]
    public void A_role_is_told_from_the_words_of_a_title(string title, string? role) => JobRoles.Of(title)?.Code.ShouldBe(role);

    [Fact]
    public async Task The_page_its_file_and_its_twin_say_the_same_and_an_empty_workspace_names_the_files()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var viewer = await filon.SignedInAsync(Role.Viewer);
        (await viewer.PageAsync("posts/kpis")).ShouldContain("Google Search Console");
        (await viewer.PageAsync("posts/calendar")).ShouldContain("archive of an account");
        await FillAsync(filon.Get<Database>(), viewer.Workspace.Id);
        var page = WebUtility.HtmlDecode(await viewer.PageAsync("posts/kpis?from=2026-03&to=2026-03"));
        page.ShouldContain("engagements ÷ impressions, as X counts them");
        page.ShouldContain("2.73%");
        page.ShouldContain("more followers than at least 82% of users");
        (await viewer.PageAsync("posts/kpis.csv?from=2026-03&to=2026-03")).ShouldContain("Engagement rate,0.027273");
        (await viewer.PageAsync("/api/v1/w/acme/posts/kpis?from=2026-03&to=2026-03")).ShouldContain("\"ownPosts\":2");
        (await viewer.PageAsync("posts/engagement?network=x&from=2026-03&to=2026-03")).ShouldContain("30 engagements in all, divided by 1,100");
        (await viewer.PageAsync("posts/audience?by=role&value=purchasing")).ShouldContain("Jeanne Petit");
        (await viewer.PageAsync("posts/calendar?month=2026-03")).ShouldContain("Our stand");
        (await viewer.PageAsync("posts/figures?subject=account&network=x&metric=follows&month=2026-03")).ShouldContain("sum of these lines");
        (await viewer.PageAsync("posts/audience?by=role&part=unknown")).ShouldContain("nobody@known.example");
        WebUtility.HtmlDecode(await viewer.PageAsync("posts/follows?direction=follower")).ShouldContain("Accounts that follow us");
        (await viewer.GetAsync("posts/audience?by=role")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await viewer.GetAsync("posts/audience?by=shoe&value=44")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<Kpis> ReadAsync(TestDatabase test) =>
        new KpiQuery(test.Database).ReadAsync(Workspace, null, KpiPeriod.Of(March, March, March, DateTimeZoneProviders.Tzdb["Europe/Paris"]), default);

    private static async Task<TestDatabase> FilledAsync(Engine engine)
    {
        var test = await TestDatabase.CreateAsync(engine, new FakeClock());
        await FillAsync(test.Database, Workspace);
        return test;
    }

    internal static Task FillAsync(Database database, long workspace) => database.WriteAsync(async transaction =>
    {
        await transaction.InsertManyAsync("company", ["workspace_id", "id", "name", "name_folded", "industry", "country", "created_at"], [[workspace, 900L, "Mécavia", "mecavia", "Énergie", "FR", 0L]], default);
        await transaction.InsertManyAsync("person", ["workspace_id", "id", "name", "title", "company_id", "created_at"],
            [[workspace, 901L, "Jeanne Petit", "Acheteuse", 900L, 0L], [workspace, 902L, "Paul Durand", null, null, 0L], [workspace, 903L, "Nous", null, null, 0L]], default);
        await transaction.InsertManyAsync("profile", ["workspace_id", "id", "network", "network_key", "person_id", "is_own"],
            [[workspace, 901L, "x", "111", 901L, false], [workspace, 902L, "x", "222", 902L, false], [workspace, 903L, "x", "999", 903L, true]], default);
        await transaction.InsertManyAsync("follow", ["workspace_id", "id", "network", "account_key", "direction", "seen_at"],
            [[workspace, 911L, "x", "111", "follower", 1L], [workspace, 912L, "x", "222", "follower", 1L], [workspace, 913L, "mastodon", "nobody@known.example", "follower", 1L]], default);
        await transaction.InsertManyAsync("post", ["workspace_id", "id", "network", "network_key", "published_at", "text", "reply_to_key", "reply_to_account", "is_repost", "likes", "reposts", "urls"],
        [
            [workspace, 1L, "x", "p1", At(3, 8), "Our stand", null, null, false, null, null, "[]"], [workspace, 2L, "x", "p2", At(5, 8), "A thread", "p1", "999", false, null, null, "[]"],
            [workspace, 3L, "x", "p3", At(6, 8), "Thanks!", "q9", "111", false, null, null, "[]"], [workspace, 4L, "x", "p4", At(7, 8), "Theirs", null, null, true, null, null, "[]"],
            [workspace, 5L, "mastodon", "m1", At(8, 8), "Bonjour", null, null, false, 4L, 2L, "[]"],
        ], default);
        await transaction.InsertManyAsync("figure", ["workspace_id", "id", "metric", "network", "subject", "subject_key", "first_day", "last_day", "value"],
        [
            Figure(workspace, 21, "impressions", "post", "p1", "2026-03-03", 1000), Figure(workspace, 21, "engagements", "post", "p1", "2026-03-03", 20),
            Figure(workspace, 22, "impressions", "post", "p2", "2026-03-05", 100), Figure(workspace, 22, "engagements", "post", "p2", "2026-03-05", 10),
            Figure(workspace, 31, "follows", "account", "", "2026-03-02", 8), Figure(workspace, 31, "unfollows", "account", "", "2026-03-02", 5), Figure(workspace, 31, "followers", "account", "", "2026-03-02", 230),
            Figure(workspace, 32, "follows", "account", "", "2026-03-31", 4), Figure(workspace, 32, "followers", "account", "", "2026-03-31", 240),
            Figure(workspace, 41, "clicks", "account", "", "2026-03-09", 9, "search-console"), Figure(workspace, 41, "impressions", "account", "", "2026-03-09", 300, "search-console"),
            Figure(workspace, 42, "clicks", "query", "mesure roi", "2026-03-01", 4, "search-console"), Figure(workspace, 42, "impressions", "query", "mesure roi", "2026-03-01", 90, "search-console"),
        ], default);
    }, default);

    private static object?[] Figure(long workspace, long id, string metric, string subject, string key, string day, double value, string network = "x") =>
        [workspace, id, metric, network, subject, key, day, day, value];

    private static long At(int day, int hour) => Instant.FromUtc(2026, 3, day, hour, 0).ToUnixTimeMilliseconds();
}
