using Dapper;
using Filon.Jobs;
using Filon.Links;
using Filon.Links.Clicks;
using Filon.Links.Journal;
using Filon.Links.Truth;
using Filon.Links.UserAgents;
using Filon.Measure.Channels;
using Filon.Measure.Ledger;
using Filon.Storage;
using Filon.Tests.Support;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Links.Clicks;

/// <summary>From the journal into the tables.</summary>
public sealed class FoldClicksTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 6, 30, 12, 0);

    [Theory, EveryEngine]
    public async Task The_sums_are_what_the_hits_come_to(Engine engine)
    {
        await using var scene = await Scene.BeginAsync(engine);
        var random = new Random(4);
        foreach (var number in Enumerable.Range(0, 3000))
        {
            var hit = MadeHits.Of(random.Next(1, 6), random.Next(1, 200), Noon + Duration.FromMinutes(number)) with
            {
                UserAgent = random.Next(4) == 0 ? "Twitterbot/1.0" : MadeHits.Firefox, Method = random.Next(9) == 0 ? "HEAD" : "GET",
                Referrer = random.Next(3) == 0 ? null : "https://www.linkedin.com", Scanned = random.Next(7) == 0, SourceLabel = random.Next(5) == 0 ? "stand-3" : null,
            };
            await scene.Journal.KeepAsync(MadeHits.Kept(7, hit));
            if (number % 1000 == 500) await scene.Fold.RunToEndAsync(default);
        }

        await scene.Fold.RunToEndAsync(default);

        (await scene.CountAsync("select count(*) from hit where workspace_id = 7")).ShouldBe(3000);
        (await scene.DifferencesAsync()).ShouldBe(0);
        (await scene.CountAsync("select uniques from link_total where workspace_id = 7 and link_id = 0"))
            .ShouldBe(await scene.CountAsync("select count(*) from (select distinct link_id, visitor from hit where workspace_id = 7 and class = 1) u"));
    }

    [Theory, EveryEngine]
    public async Task A_hit_waits_until_what_comes_after_it_is_known(Engine engine)
    {
        var clock = new FakeClock();
        await using var scene = await Scene.BeginAsync(engine, clock);
        await scene.Journal.KeepAsync(MadeHits.Kept(7, MadeHits.Of(1, 1, Noon)));

        (await scene.Fold.RunAsync(default)).ShouldBe(0);
        clock.Advance(FoldClicks.Settling.ToTimeSpan());
        (await scene.Fold.RunAsync(default)).ShouldBe(1);
        (await scene.Fold.RunAsync(default)).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task A_swarm_is_seen_from_its_first_hit_on_even_where_it_is_taken_in_two_turns(Engine engine)
    {
        var clock = new FakeClock();
        await using var scene = await Scene.BeginAsync(engine, clock);
        foreach (var server in Enumerable.Range(0, 40))
            await scene.Journal.KeepAsync(MadeHits.Kept(7, MadeHits.Of(1, server, Noon + Duration.FromMilliseconds(100 * server)) with { AcceptLanguage = null, Referrer = null }));
        clock.Advance(TimeSpan.FromSeconds(7)); // the first twenty are settled
        (await scene.Fold.RunAsync(default)).ShouldBe(21);
        clock.Advance(TimeSpan.FromSeconds(9));
        (await scene.Fold.RunAsync(default)).ShouldBe(19);

        (await scene.CountAsync("select count(*) from hit where workspace_id = 7 and class = 4")).ShouldBe(40);
    }

    [Theory, EveryEngine]
    public async Task A_fold_that_breaks_leaves_nothing_and_is_done_once_by_the_next(Engine engine)
    {
        await using var scene = await Scene.BeginAsync(engine);
        await scene.Journal.KeepAsync(MadeHits.Kept(7, MadeHits.Of(1, 1, Noon)));
        await scene.ExecuteAsync("update click_journal set folded = 99 where folded = 0");

        await Should.ThrowAsync<InvalidOperationException>(() => scene.Fold.RunToEndAsync(default));
        (await scene.CountAsync("select count(*) from hit where workspace_id = 7")).ShouldBe(0);

        await scene.ExecuteAsync("update click_journal set folded = 0 where folded = 99");
        await scene.Fold.RunToEndAsync(default);
        (await scene.CountAsync("select count(*) from hit where workspace_id = 7")).ShouldBe(1);
        (await scene.DifferencesAsync()).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task A_click_on_a_link_made_for_one_person_is_that_persons_touch(Engine engine)
    {
        await using var scene = await Scene.BeginAsync(engine);
        await scene.ExecuteAsync("insert into person (workspace_id, id, name, created_at) values (7, 40, 'Ada Lovelace', 0)");
        await scene.ExecuteAsync("insert into profile (workspace_id, id, network, network_key, person_id, is_own) values (7, 41, 'crm', '1', 40, @no)", new { no = false });
        await scene.ExecuteAsync("update link set person_id = 40, destination = 'https://filon.example/a?utm_source=newsletter&utm_medium=email&utm_campaign=Spring+2026' where workspace_id = 7 and id = 2");
        foreach (var visitor in new[] { 5, 5, 6 }) await scene.Journal.KeepAsync(MadeHits.Kept(7, MadeHits.Of(2, visitor, Noon)));
        await scene.Fold.RunToEndAsync(default);

        (await scene.CountAsync("select count(*) from touch where workspace_id = 7 and profile_id = 41 and channel = 'email' and campaign = 'Spring 2026'")).ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task A_click_of_nobody_known_is_a_touch_that_counts_for_its_channel_and_for_no_person(Engine engine)
    {
        await using var scene = await Scene.BeginAsync(engine);
        (await new ChannelStore(scene.Test.Database).CountsAsync(7, default)).ShouldBeEmpty();
        await scene.ExecuteAsync("update link set destination = 'https://filon.example/a?utm_source=newsletter&utm_medium=email&utm_campaign=Spring+2026' where workspace_id = 7 and id = 2");
        foreach (var visitor in new[] { 5, 5, 6 }) await scene.Journal.KeepAsync(MadeHits.Kept(7, MadeHits.Of(2, visitor, Noon)));
        await scene.Journal.KeepAsync(MadeHits.Kept(7, MadeHits.Of(2, 7, Noon) with { UserAgent = "Twitterbot/1.0" }));
        await scene.Fold.RunToEndAsync(default);

        (await scene.CountAsync("select count(*) from touch where workspace_id = 7 and profile_id = 0 and channel = 'email' and campaign = 'Spring 2026'")).ShouldBe(2);
        (await scene.CountAsync("select touches from click_touch_total where workspace_id = 7 and channel = 'email'")).ShouldBe(2);
        (await new ChannelStore(scene.Test.Database).CountsAsync(7, default)).ShouldHaveSingleItem().Touches.ShouldBe(2);
        (await scene.CountAsync("select count(*) from job where workspace_id = 7")).ShouldBe(0); // no sale moves, so nothing is computed anew
    }

    private sealed class Scene : IAsyncDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("filon-fold-").FullName;

        public required TestDatabase Test { get; init; }

        public ClickJournal Journal { get; private set; } = null!;

        public FoldClicks Fold { get; private set; } = null!;

        public static async Task<Scene> BeginAsync(Engine engine, TimeProvider? clock = null)
        {
            var test = await TestDatabase.CreateAsync(engine, clock ?? new FakeClock());
            var scene = new Scene { Test = test };
            await scene.ExecuteAsync("insert into workspace (id, slug, name, currency, time_zone, demonstration, created_at) values (7, 'acme', 'Acme', 'EUR', 'Europe/Paris', @no, 0)", new { no = false });
            foreach (var link in Enumerable.Range(1, 5))
                await scene.ExecuteAsync(
                    "insert into link (workspace_id, id, host, code, destination, address, is_public, created_at, edition) values (7, @link, '', @code, 'https://filon.example/', 'filon.example', @no, 0, 0)",
                    new { link, code = $"code{link}", no = false });
            var agents = new UserAgentReader(64);
            var store = new HitStore(test.Database, test.Ids, new ClickTruth(agents), agents, new LedgerStore(test.Database, test.Clock, new JobStore(test.Database, test.Ids, test.Clock)));
            var folder = JournalFolder.Take(scene._folder);
            scene.Journal = ClickJournal.Open(folder, await store.FoldedAsync(folder.Name, default));
            scene.Fold = new(scene.Journal, store, test.Clock, 0);
            return scene;
        }

        public Task<int> ExecuteAsync(string sql, object? parameters = null) => Test.Database.WriteAsync(transaction => transaction.ExecuteAsync(sql, parameters), default);

        public async Task<long> CountAsync(string sql)
        {
            await using var connection = await Test.Database.OpenAsync(default);
            return await connection.ExecuteScalarAsync<long>(sql);
        }

        /// <summary>Adds every hit up anew and counts the sums that differ.</summary>
        public async Task<int> DifferencesAsync()
        {
            await using var connection = await Test.Database.OpenAsync(default);
            var hits = (await connection.QueryAsync<(long Link, long At, long Class, long Step, string? Referrer, string? Label, bool Scanned)>(
                "select link_id, happened_at, class, step, referrer_name, source_label, scanned from hit where workspace_id = 7")).ToList();
            var zone = DateTimeZoneProviders.Tzdb["Europe/Paris"];
            string Day(long at) => Instant.FromUnixTimeMilliseconds(at).InZone(zone).Date.ToString("uuuu-MM-dd", null);
            var twice = hits.SelectMany(hit => new[] { hit, hit with { Link = 0 } }).ToList();
            var days = twice.GroupBy(hit => (hit.Link, Day(hit.At))).Select(group => (group.Key.Link, group.Key.Item2, (long)group.Count(),
                (long)group.Count(hit => hit.Class == 1), (long)group.Count(hit => hit.Step == 11), (long)group.Count(hit => hit.Class == 1 && hit.Scanned))).ToHashSet();
            var keptDays = (await connection.QueryAsync<(long, string, long, long, long, long)>("select link_id, day, hits, clicks, uniques, scans from link_day where workspace_id = 7")).ToHashSet();
            var totals = twice.GroupBy(hit => hit.Link).Select(group => (group.Key, (long)group.Count(), group.Min(hit => hit.At), group.Max(hit => hit.At))).ToHashSet();
            var keptTotals = (await connection.QueryAsync<(long, long, long, long)>("select link_id, hits, first_at, last_at from link_total where workspace_id = 7")).ToHashSet();
            var parts = twice.SelectMany(hit => Parts(hit.Class, hit.Step, hit.Referrer, hit.Label).Select(part => (hit.Link, Day: Day(hit.At), part.Part, part.Name, hit.Class, hit.Step)))
                .GroupBy(part => (part.Link, part.Day, part.Part, part.Name)).Select(group => (group.Key, (long)group.Count(), (long)group.Count(hit => hit.Class == 1), (long)group.Count(hit => hit.Step == 11))).ToHashSet();
            var keptParts = (await connection.QueryAsync<(long Link, string Day, string Part, string Name, long Hits, long Clicks, long Uniques)>(
                "select link_id, day, part, name, hits, clicks, uniques from link_day_part where workspace_id = 7 and part in ('step', 'referrer', 'label')"))
                .Select(part => ((part.Link, part.Day, part.Part, part.Name), part.Hits, part.Clicks, part.Uniques)).ToHashSet();
            var ever = parts.GroupBy(part => (part.Key.Link, part.Key.Part, part.Key.Name))
                .Select(group => (group.Key, group.Sum(part => part.Item2), group.Sum(part => part.Item3), group.Sum(part => part.Item4))).ToHashSet();
            var keptEver = (await connection.QueryAsync<(long Link, string Part, string Name, long Hits, long Clicks, long Uniques)>(
                "select link_id, part, name, hits, clicks, uniques from link_part where workspace_id = 7 and part in ('step', 'referrer', 'label')"))
                .Select(part => ((part.Link, part.Part, part.Name), part.Hits, part.Clicks, part.Uniques)).ToHashSet();
            return Different(days, keptDays) + Different(totals, keptTotals) + Different(parts, keptParts) + Different(ever, keptEver);
        }

        public async ValueTask DisposeAsync()
        {
            Journal.Dispose();
            await Test.DisposeAsync();
            Directory.Delete(_folder, recursive: true);
        }

        private static IEnumerable<(string Part, string Name)> Parts(long @class, long step, string? referrer, string? label)
        {
            yield return ("step", TruthSteps.Of((int)step).Name);
            if (@class != 1) yield break;
            yield return ("referrer", referrer ?? "");
            if (label is not null) yield return ("label", label);
        }

        private static int Different<T>(HashSet<T> left, HashSet<T> right) => left.Except(right).Count() + right.Except(left).Count();
    }
}
