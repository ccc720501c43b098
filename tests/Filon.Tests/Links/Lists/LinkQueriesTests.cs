using Filon.Links;
using Filon.Links.Clicks;
using Filon.Links.Figures;
using Filon.Links.Journal;
using Filon.Links.Lists;
using Filon.Links.Truth;
using Filon.Server.Links;
using Filon.Storage;
using Filon.Tests.Support;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Links.Lists;

/// <summary>What pages read of links, from sums alone.</summary>
public sealed class LinkQueriesTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 6, 30, 12, 0);
    private static readonly LocalDate Today = new(2026, 6, 30);

    [Theory, EveryEngine]
    public async Task Links_are_listed_with_their_totals_and_paged_by_what_they_are_sorted_by(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        var (workspace, links) = await MakeAsync(filon, 5);
        await HitAsync(filon, workspace, [(links[1].Id, 1), (links[1].Id, 2), (links[1].Id, 1), (links[3].Id, 1)]);
        var lists = filon.Get<LinkListQuery>();
        var filter = new LinkFilter { Now = Noon, Order = LinkOrder.Clicks, Take = 2 };

        var first = await lists.ListAsync(workspace, filter, Today, default);
        first.Take(2).Select(line => (line.Code, line.Hits, line.Clicks, line.Uniques)).ShouldBe([("code-1", 3, 3, 2), ("code-3", 1, 1, 1)]);
        first[0].Recent.Count.ShouldBe(30);
        first[0].Recent[^1].ShouldBe(3);
        var next = await lists.ListAsync(workspace, filter with { After = (first[1].SortKey, first[1].Id) }, Today, default);
        next.Select(line => line.Code).ShouldBe(["code-4", "code-2", "code-0"]);
        (await lists.TotalAsync(workspace, filter, default)).ShouldBe((5, new LinkSum { Hits = 4, Clicks = 4, Uniques = 3 }));
    }

    [Theory, EveryEngine]
    public async Task Links_are_found_by_text_tag_campaign_and_state(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        var (workspace, links) = await MakeAsync(filon, 3);
        var (store, lists) = (filon.Get<LinkStore>(), filon.Get<LinkListQuery>());
        await store.ChangeAsync(workspace, links[0] with { Tags = ["fair"], Campaign = "spring", Title = "White 100% paper" }, default);
        await store.ChangeAsync(workspace, links[1] with { ExpiresAt = Noon - Duration.FromDays(1) }, default);
        await store.SetRemovedAsync(workspace, links[2].Id, true, default);
        async Task<IEnumerable<string>> Found(LinkFilter filter) => (await lists.ListAsync(workspace, filter, Today, default)).Select(line => line.Code);
        var all = new LinkFilter { Now = Noon };

        (await Found(all)).ShouldBe(["code-1", "code-0"]);
        (await Found(all with { Text = "100% P" })).ShouldBe(["code-0"]);
        (await Found(all with { Tag = "fair" })).ShouldBe(["code-0"]);
        (await Found(all with { Campaign = "spring" })).ShouldBe(["code-0"]);
        (await Found(all with { State = LinkState.Expired })).ShouldBe(["code-1"]);
        (await Found(all with { State = LinkState.Live })).ShouldBe(["code-0"]);
        (await Found(all with { State = LinkState.Removed })).ShouldBe(["code-2"]);
        (await lists.ChoicesAsync(workspace, default)).Tags.ShouldBe(["fair"]);
    }

    [Theory, EveryEngine]
    public async Task A_links_parts_say_where_clicks_came_from_and_why_hits_count(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        var (workspace, links) = await MakeAsync(filon, 1);
        await HitAsync(filon, workspace, [(links[0].Id, 1), (links[0].Id, 2), (links[0].Id, 1)], robots: 2);

        var figures = await LinkFigures.ReadAsync(filon.Get<LinkFigureQuery>(), workspace, links[0].Id, new(Today.PlusDays(-29), Today), default);
        figures.Sum.ShouldBe(new() { Hits = 5, Clicks = 3, Uniques = 2 });
        figures.Of(HitParts.Country).Single().ShouldBe(new() { Part = "country", Name = "FR", Hits = 3, Clicks = 3, Uniques = 2 });
        figures.Steps.Select(step => (step.Name, step.Hits)).Order().ShouldBe([("first", 2L), ("preview", 2L), ("repeated", 1L)]);
        var latest = await filon.Get<HitQuery>().LatestAsync(workspace, links[0].Id, null, 10, default);
        latest.Count.ShouldBe(5);
        latest.Count(hit => hit.Verdict.Class == HitClass.Preview).ShouldBe(2);
        (await filon.Get<HitQuery>().LatestAsync(workspace, links[0].Id, (latest[2].HappenedAt, latest[2].Id), 10, default)).Select(hit => hit.Id).ShouldBe(latest.Skip(3).Select(hit => hit.Id));
    }

    [Theory, EveryEngine]
    public async Task The_viral_path_is_one_tree_wherever_one_stands_in_it_and_links_to_one_address_are_found_whatever_their_UTM(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        var (workspace, links) = await MakeAsync(filon, 1);
        var store = filon.Get<LinkStore>();
        var anne = (await store.AddAsync(workspace, [links[0] with { Code = "", ParentId = links[0].Id, Sharer = "Anne" }], null, default)).Value[0];
        var paul = (await store.AddAsync(workspace, [links[0] with { Code = "", ParentId = anne.Id, Sharer = "Paul" }], null, default)).Value[0];
        var other = (await store.AddAsync(workspace, [links[0] with { Code = "", Destination = "https://www.filon.example/page-0?utm_source=x" }], null, default)).Value[0];
        await HitAsync(filon, workspace, [(links[0].Id, 1), (anne.Id, 2), (paul.Id, 3), (paul.Id, 4), (other.Id, 5)]);
        var sharing = filon.Get<SharingQuery>();

        foreach (var from in new[] { links[0], anne, paul })
        {
            var tree = (await sharing.TreeAsync(workspace, from.Id, default))!;
            (tree.Link.Id, tree.Clicks).ShouldBe((links[0].Id, 4));
            (tree.Children.Single().Link.Sharer, tree.Children.Single().Clicks).ShouldBe(("Anne", 3));
            tree.Children.Single().Children.Single().Link.Sharer.ShouldBe("Paul");
        }

        var same = await sharing.SameAddressAsync(workspace, links[0].Destination, default);
        same.Count.ShouldBe(4);
        same.Sum(link => link.Clicks).ShouldBe(5);
    }

    internal static async Task<(long Workspace, IReadOnlyList<Link> Links)> MakeAsync(RunningFilon filon, int count)
    {
        var workspace = await filon.WorkspaceAsync();
        var links = Enumerable.Range(0, count).Select(number => new Link { Id = 0, Code = $"code-{number}", Destination = $"https://filon.example/page-{number}" }).ToList();
        return (workspace.Id, (await filon.Get<LinkStore>().AddAsync(workspace.Id, links, null, default)).Value);
    }

    /// <summary>Takes clicks of these visitors into the tables, a minute apart, and previews of the first link.</summary>
    internal static async Task HitAsync(RunningFilon filon, long workspace, IReadOnlyList<(long Link, long Visitor)> clicks, int robots = 0, int route = 0)
    {
        var store = filon.Get<HitStore>();
        var hits = clicks.Select((click, at) => MadeHits.Of(click.Link, click.Visitor, Noon + Duration.FromMinutes(at)))
            .Concat(Enumerable.Range(0, robots).Select(at => MadeHits.Of(clicks[0].Link, 1000 + at, Noon + Duration.FromHours(1 + at)) with { UserAgent = "Twitterbot/1.0" })).ToList();
        var from = await store.FoldedAsync("test", default);
        await store.FoldAsync("test", from, [.. hits.Select((hit, at) => (new KeptHit(from + at + 1, workspace, route, hit), default(HitContext)))], default);
    }
}
