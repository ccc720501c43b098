using Dapper;
using Filon.Jobs;
using Filon.Links;
using Filon.Links.Clicks;
using Filon.Links.Journal;
using Filon.Links.Restating;
using Filon.Links.Truth;
using Filon.Links.UserAgents;
using Filon.Measure.Ledger;
using Filon.Storage;
using Filon.Tests.Support;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Links.Restating;

/// <summary>Hits that other lists judged come to what today's lists say of them.</summary>
public sealed class RestateHitsTests
{
    private const string Old = "0 (a list of two years ago)", NewRobot = "Brandwatcher/2.0", OldRobot = "Honest Browser/1.0";

    private static readonly Instant Noon = Instant.FromUtc(2026, 6, 30, 12, 0);

    // two years ago the robot was taken for a browser, and a browser for a robot
    private static UserAgent Then(string text) => new(text, text == OldRobot ? AgentKind.Robot : AgentKind.Browser, null);

    private static UserAgent Today(string text) => new(text, text == NewRobot ? AgentKind.Robot : AgentKind.Browser, text == NewRobot ? "Brandwatcher" : null);

    [Theory, EveryEngine]
    public async Task What_other_lists_judged_comes_to_what_the_lists_of_today_would_have_made_of_it(Engine engine)
    {
        await using var restated = await Scene.BeginAsync(engine);
        await using var fresh = await Scene.BeginAsync(engine);
        await restated.FoldAsync(Hits(1), Then, Old);
        await fresh.FoldAsync(Hits(1), Today, ClickTruth.LatestEdition);
        var before = await restated.AllAsync();

        await restated.RestateAsync(most: 97);

        var (now, wanted) = (await restated.AllAsync(), await fresh.AllAsync());
        before.ShouldNotBe(wanted);
        now.ShouldBe(wanted);
        var told = (await restated.Store.ListAsync(7, 0, default)).ShouldHaveSingleItem();
        (told.Edition, told.Replaced.ShouldHaveSingleItem(), told.FinishedAt is null, told.Hits).ShouldBe((ClickTruth.LatestEdition, Old, false, 2000));
        (told.ClicksBefore, told.ClicksAfter).ShouldBe((before.Clicks, wanted.Clicks));
        (told.UniquesBefore, told.UniquesAfter).ShouldBe((before.Uniques, wanted.Uniques));
        told.Moved.ShouldBe(told.Moves.Sum(move => move.Hits));
        told.Moves.ShouldContain(move => move.From.Class == HitClass.Human && move.To.Class == HitClass.Robot);
        told.Moves.ShouldContain(move => move.From.Class == HitClass.Robot && move.To.Class == HitClass.Human);
        (await restated.Store.ListAsync(7, 3, default)).ShouldHaveSingleItem().Moves.Sum(move => move.Hits).ShouldBeInRange(1, told.Moved - 1);
    }

    [Theory, EveryEngine]
    public async Task Stopped_after_any_batch_it_goes_on_where_it_was(Engine engine)
    {
        await using var stopped = await Scene.BeginAsync(engine);
        await using var fresh = await Scene.BeginAsync(engine);
        await stopped.FoldAsync(Hits(2), Then, Old);
        await fresh.FoldAsync(Hits(2), Today, ClickTruth.LatestEdition);
        for (var times = 0; times < 4; times++)
        {
            var left = times;
            await Should.ThrowAsync<OperationCanceledException>(() => stopped.RestateAsync(most: 211, _ => left-- == 0 ? throw new OperationCanceledException() : Task.CompletedTask));
        }

        await stopped.RestateAsync(most: 211);

        (await stopped.AllAsync()).ShouldBe(await fresh.AllAsync());
        (await stopped.Store.ListAsync(7, 0, default)).ShouldHaveSingleItem().Hits.ShouldBe(2000);
    }

    [Theory, EveryEngine]
    public async Task Where_no_window_is_open_nobody_is_remembered_again(Engine engine)
    {
        await using var scene = await Scene.BeginAsync(engine);
        await using var fresh = await Scene.BeginAsync(engine);
        await scene.FoldAsync(Hits(5), Then, Old);
        await fresh.FoldAsync(Hits(5), Today, ClickTruth.LatestEdition);
        foreach (var table in new[] { "visitor_salt", "click_seen" }) await scene.ExecuteAsync($"delete from {table} where workspace_id = 7");

        await scene.RestateAsync(most: 500);

        (await scene.AllAsync()).ShouldBe(await fresh.AllAsync() with { Seen = "" });
    }

    [Theory, EveryEngine]
    public async Task The_same_lists_move_nothing_and_tell_of_nothing(Engine engine)
    {
        await using var scene = await Scene.BeginAsync(engine);
        await scene.FoldAsync(Hits(3), Today, ClickTruth.LatestEdition);
        await scene.RestateAsync(most: 500);
        (await scene.Store.ListAsync(7, 0, default)).ShouldBeEmpty();

        await scene.ExecuteAsync("update hit set edition = 'signed otherwise' where workspace_id = 7");
        var before = await scene.AllAsync();
        await scene.RestateAsync(most: 500);
        (await scene.AllAsync()).ShouldBe(before with { Hits = before.Hits.Replace("signed otherwise", ClickTruth.LatestEdition, StringComparison.Ordinal) });
        (await scene.Store.ListAsync(7, 0, default)).ShouldHaveSingleItem().Moved.ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task Newer_lists_that_come_upon_a_restatement_begin_their_own(Engine engine)
    {
        await using var scene = await Scene.BeginAsync(engine);
        await using var fresh = await Scene.BeginAsync(engine);
        await scene.FoldAsync(Hits(4), Then, Old);
        await fresh.FoldAsync(Hits(4), Today, ClickTruth.LatestEdition);
        var batches = 0;
        await Should.ThrowAsync<OperationCanceledException>(() => scene.RestateAsync(300, _ => batches++ == 2 ? throw new OperationCanceledException() : Task.CompletedTask, Today, "0.5"));

        await scene.RestateAsync(300);

        (await scene.AllAsync()).ShouldBe(await fresh.AllAsync());
        var told = await scene.Store.ListAsync(7, 0, default);
        told.Select(one => (one.Edition, one.Hits)).ShouldBe([(ClickTruth.LatestEdition, 2000L), ("0.5", 600L)]);
        told.ShouldAllBe(one => one.FinishedAt != null);
    }

    /// <summary>Three weeks of visitors who come again within their day, some by robots, some for one person, some ahead of their click, and a swarm.</summary>
    private static List<Hit> Hits(int seed)
    {
        var random = new Random(seed);
        var hits = Enumerable.Range(0, 1960).Select(number =>
        {
            var (day, visitor) = (number / 90, random.Next(60));
            return MadeHits.Of(random.Next(1, 6), (day * 1000) + visitor, Noon + Duration.FromMinutes((day * 1440) + (number % 90 * 7))) with
            {
                UserAgent = (visitor % 6) switch { 0 => NewRobot, 1 => OldRobot, _ => MadeHits.Firefox }, Method = random.Next(15) == 0 ? "HEAD" : "GET",
                Prefetch = random.Next(12) == 0, Team = visitor % 20 == 3, Country = random.Next(3) == 0 ? "DE" : null,
                Referrer = random.Next(3) == 0 ? null : "https://www.linkedin.com", Scanned = random.Next(7) == 0, SourceLabel = random.Next(5) == 0 ? "stand-3" : null,
            };
        });
        var swarm = Enumerable.Range(0, 40).Select(server => MadeHits.Of(2, 90_000 + server, Noon + Duration.FromDays(25) + Duration.FromMilliseconds(100 * server)) with
        {
            AcceptLanguage = null, Referrer = null, UserAgent = server % 2 == 0 ? OldRobot : MadeHits.Firefox,
        });
        return [.. hits.Concat(swarm)];
    }

    /// <summary>Everything that hits come to, as texts.</summary>
    private sealed record Everything(string Hits, string Days, string DayParts, string Parts, string Totals, string Seen, string Touches, string Counts, long Clicks, long Uniques);

    private sealed class Scene : IAsyncDisposable
    {
        public required TestDatabase Test { get; init; }

        public RestatementStore Store => new(Test.Database, Test.Ids, Test.Clock);

        private LedgerStore Ledger => new(Test.Database, Test.Clock, new JobStore(Test.Database, Test.Ids, Test.Clock));

        public static async Task<Scene> BeginAsync(Engine engine)
        {
            var scene = new Scene { Test = await TestDatabase.CreateAsync(engine, new FakeClock()) };
            await scene.ExecuteAsync("insert into workspace (id, slug, name, currency, time_zone, demonstration, created_at) values (7, 'acme', 'Acme', 'EUR', 'Europe/Paris', @no, 0)");
            foreach (var link in Enumerable.Range(1, 5))
                await scene.ExecuteAsync($"""
                    insert into link (workspace_id, id, host, code, destination, address, is_public, created_at, edition, person_id)
                    values (7, {link}, '', 'code{link}', 'https://filon.example/?utm_source=newsletter&utm_medium=email', 'filon.example', @no, 0, 0, {(link == 4 ? "40" : "null")})
                    """);
            await scene.ExecuteAsync("insert into person (workspace_id, id, name, created_at) values (7, 40, 'Ada Lovelace', 0)");
            await scene.ExecuteAsync("insert into profile (workspace_id, id, network, network_key, person_id, is_own) values (7, 41, 'crm', '1', 40, @no)");
            await scene.ExecuteAsync("insert into visitor_salt (workspace_id, starts_at, ends_at, salt) values (7, 0, 9000000000000, 'AA')");
            return scene;
        }

        public async Task FoldAsync(IReadOnlyList<Hit> hits, Func<string, UserAgent> lists, string edition)
        {
            var agents = new UserAgentReader(64, lists);
            var store = new HitStore(Test.Database, Test.Ids, new ClickTruth(agents, edition), agents, Ledger);
            await store.FoldedAsync("journal", default);
            var contexts = HitNeighbours.Of(hits);
            await store.FoldAsync("journal", 0, [.. hits.Select((hit, at) => (new KeptHit(at + 1, 7, 0, hit), contexts[at]))], default);
        }

        public Task RestateAsync(int most, Func<Transaction, Task>? keep = null, Func<string, UserAgent>? lists = null, string edition = ClickTruth.LatestEdition)
        {
            var agents = new UserAgentReader(64, lists ?? Today);
            return new RestateHits(Test.Database, Store, new ClickTruth(agents, edition), agents, Ledger).RunAsync(7, most, keep ?? (_ => Task.CompletedTask), _ => { }, default);
        }

        public async Task<Everything> AllAsync() => new(
            await TextAsync("select link_id, happened_at, class, step, named, visitor, edition from hit where workspace_id = 7 order by happened_at, visitor, link_id"),
            await TextAsync("select link_id, day, hits, clicks, uniques, scans from link_day where workspace_id = 7 order by link_id, day"),
            await TextAsync("select link_id, day, part, name, hits, clicks, uniques from link_day_part where workspace_id = 7 order by link_id, day, part, name"),
            await TextAsync("select link_id, part, name, hits, clicks, uniques from link_part where workspace_id = 7 order by link_id, part, name"),
            await TextAsync("select link_id, hits, clicks, uniques, scans, first_at, last_at from link_total where workspace_id = 7 order by link_id"),
            await TextAsync("select link_id, visitor from click_seen where workspace_id = 7 order by link_id, visitor"),
            await TextAsync("select t.profile_id, t.happened_at, t.channel, t.channel_rule, t.label, h.visitor from touch t join hit h on h.workspace_id = t.workspace_id and h.id = t.id where t.workspace_id = 7 order by t.happened_at, h.visitor, t.label"),
            await TextAsync("select rule, channel, touches from click_touch_total where workspace_id = 7 order by rule, channel"),
            await CountAsync("select clicks from link_total where workspace_id = 7 and link_id = 0"), await CountAsync("select uniques from link_total where workspace_id = 7 and link_id = 0"));

        public Task<int> ExecuteAsync(string sql) => Test.Database.WriteAsync(transaction => transaction.ExecuteAsync(sql, new { no = false }), default);

        public ValueTask DisposeAsync() => Test.DisposeAsync();

        private async Task<long> CountAsync(string sql)
        {
            await using var connection = await Test.Database.OpenAsync(default);
            return await connection.ExecuteScalarAsync<long>(sql);
        }

        private async Task<string> TextAsync(string sql)
        {
            await using var connection = await Test.Database.OpenAsync(default);
            return string.Join('\n', (await connection.QueryAsync(sql)).Select(row => string.Join(' ', ((IDictionary<string, object>)row).Values)));
        }
    }
}
