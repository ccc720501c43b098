using Filon.Posts;
using Filon.Storage;
using Filon.Tests.Imports;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Posts;

public sealed class PostQueryTests
{
    private const string Before = "Post id,Date,Post text,Impressions,Likes\n1890000000000000001,\"Tue, Jul 14, 2026\",Our stand,100,3\n1890000000000000002,\"Wed, Jul 15, 2026\",Another,10,0\n";
    private const string Later = "Post id,Date,Post text,Impressions,Likes\n1890000000000000001,\"Tue, Jul 14, 2026\",Our stand,250,9\n";
    private const string Archive = """window.YTD.tweets.part0 = [ { "tweet" : { "id_str" : "1890000000000000001", "created_at" : "Tue Jul 14 08:00:00 +0000 2026", "full_text" : "Our stand, in full", "favorite_count" : "8", "retweet_count" : "1" } } ]""";

    [Theory, EveryEngine]
    public async Task A_later_export_changes_the_figures_of_a_post_and_undoing_it_brings_the_earlier_back(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        await world.ApplyAsync("before.csv", Before);
        var dump = await world.DumpAsync();
        var later = await world.ApplyAsync("later.csv", Later);

        later.Counts.ShouldBe(new(0, 1, 0, 0));
        (await FigureAsync(world, "impressions")).ShouldBe(250);
        await world.UndoAsync(later);
        (await world.DumpAsync()).ShouldBe(dump);
    }

    [Theory, EveryEngine]
    public async Task An_archive_describes_the_post_that_figures_only_mentioned_and_the_figures_stay(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        var figures = await world.ApplyAsync("before.csv", Before);
        var dump = await world.DumpAsync();
        var archive = await world.ApplyAsync(await world.PreviewAsync("archive.zip", Given.ZipBytes(("data/tweets.js", Archive))));

        var posts = await ListAsync(world, new());
        posts.Count.ShouldBe(2);
        posts[1].Text.ShouldBe("Our stand, in full");
        posts[1].ImportId.ShouldBe(archive.Id);
        posts[1].Figures.Select(figure => (figure.Metric, figure.Value)).ShouldBe([("impressions", 100), ("likes", 3), ("reposts", 1)]);

        await world.UndoAsync(archive);
        (await world.DumpAsync()).ShouldBe(dump);
        await world.UndoAsync(figures);
        (await world.OneAsync<long>("select count(*) from post")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task An_archive_whose_posts_have_figures_of_a_later_import_is_undone_after_it(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        var archive = await world.ApplyAsync(await world.PreviewAsync("archive.zip", Given.ZipBytes(("data/tweets.js", Archive))));
        var figures = await world.ApplyAsync("before.csv", Before);

        (await world.Importing.UndoAsync(ImportWorld.Workspace, archive.Id, default)).Failure!.Sentence.En.ShouldContain("before.csv");
        await world.UndoAsync(figures);
        await world.UndoAsync(archive);
        (await world.OneAsync<long>("select count(*) from post")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task Posts_are_found_by_network_and_by_a_word_of_their_text(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        await world.ApplyAsync("before.csv", Before);
        (await ListAsync(world, new() { Search = "STAND" })).Count.ShouldBe(1);
        (await ListAsync(world, new() { Network = "mastodon" })).ShouldBeEmpty();
        (await ListAsync(world, new() { Take = 1 })).ShouldHaveSingleItem().Text.ShouldBe("Another");
    }

    [Fact]
    public void Every_metric_a_vocabulary_knows_has_a_name() =>
        Filon.Imports.Formats.KnownFormats.All.OfType<Filon.Imports.Formats.TableFormat>()
            .SelectMany(format => format.Words.Columns.Where(column => column[0] == '#').Select(column => column[1..]))
            .Except(Metrics.All.Select(metric => metric.Code)).ShouldBe(["watch-milliseconds", "watch-hours"], ignoreOrder: true);

    private static async Task<IReadOnlyList<PostLine>> ListAsync(ImportWorld world, PostFilter filter) =>
        (await new PostQuery(world.Test.Database).ListAsync(ImportWorld.Workspace, filter, default)).Items;

    private static async Task<double> FigureAsync(ImportWorld world, string metric) =>
        (await ListAsync(world, new()))[1].Figures.Single(figure => figure.Metric == metric).Value;
}
