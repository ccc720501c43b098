using Filon.Reciprocity;
using Filon.Storage;
using Filon.Tests.Support;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Reciprocity;

/// <summary>What pages of reciprocity read, which is not everything, against what everything tells.</summary>
public sealed class CircleTests
{
    private const long Workspace = 7;
    private static readonly Instant[] Made = [XLists.On("2025-01-10"), XLists.On("2025-06-10"), XLists.On("2026-01-10"), XLists.On("2026-02-10")];
    private static readonly Instant Now = XLists.On("2026-02-20");

    [Theory, EveryEngine]
    public async Task What_two_archives_tell_is_what_their_lists_hold(Engine engine)
    {
        for (var seed = 1; seed <= 4; seed++) await CompareDrawnAsync(engine, seed);
    }

    private static async Task CompareDrawnAsync(Engine engine, int seed)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        var drawn = await DrawAsync(test, seed);
        var circle = CircleOf(test);
        foreach (var (earlier, later) in new[] { (1, 4), (2, 3), (3, 4) })
        {
            var two = (await circle.CompareAsync(Workspace, "x", (earlier, later), default))!;
            HashSet<string> Of(int import, string direction) => [.. drawn.Sightings.Where(one => one.Import == import && one.Direction == direction && !drawn.Hidden.Contains(one.Account)).Select(one => one.Account)];
            var (f, g, former, followed) = (Of(later, "follower"), Of(later, "following"), Of(earlier, "follower"), Of(earlier, "following"));
            foreach (var movement in Enum.GetValues<Movement>())
            {
                IEnumerable<string> expected = movement switch
                {
                    Movement.Followers => f,
                    Movement.Following => g,
                    Movement.Mutual => f.Intersect(g),
                    Movement.NotFollowedBack => g.Except(f),
                    Movement.NotFollowed => f.Except(g),
                    Movement.Gained => f.Except(former),
                    Movement.Lost => former.Except(f),
                    Movement.Begun => g.Except(followed),
                    _ => followed.Except(g),
                };
                string[] ordered = [.. expected.OrderBy(account => drawn.Known.Contains(account) ? 0 : 1).ThenBy(account => account, StringComparer.Ordinal)];
                two.Count(movement).ShouldBe(ordered.Length, $"{movement}");
                (await circle.AccountsAsync(Workspace, two, movement, (0, int.MaxValue), default)).ShouldBe(ordered, $"{movement}");
                for (var skip = 0; skip <= ordered.Length; skip += 7)
                    (await circle.AccountsAsync(Workspace, two, movement, (skip, 7), default)).ShouldBe(ordered.Skip(skip).Take(7), $"{movement} from {skip}");
            }

            two.Retention.ShouldBe(former.Count == 0 ? null : 1 - (double)former.Except(f).Count() / former.Count);
        }
    }

    [Theory, EveryEngine]
    public async Task Follow_backs_are_those_of_every_account_there_is(Engine engine)
    {
        for (var seed = 1; seed <= 4; seed++) await FollowBackDrawnAsync(engine, seed);
    }

    private static async Task FollowBackDrawnAsync(Engine engine, int seed)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        await DrawAsync(test, seed);
        var circle = CircleOf(test);
        var (all, read) = (await EverythingAsync(test), await circle.ReadAsync(Workspace, "x", default));
        var (plain, quick) = (FollowBackReport.Of(all, 60), FollowBackReport.Of(read, 60));
        quick.Before.ShouldBe(plain.Before);
        plain.Before.ShouldBeGreaterThan(0);
        (await circle.BeforeAsync(Workspace, read, (0, 1000), default)).Concat(quick.History.Before).Order(StringComparer.Ordinal).ShouldBe(plain.History.Before.Order(StringComparer.Ordinal));
        quick.History.Watched.ShouldBe(plain.History.Watched);
        plain.History.Watched.Count.ShouldBeGreaterThan(0);
        quick.History.TheyBegan.ShouldBe(plain.History.TheyBegan);
        quick.History.Unwatched.ShouldBe(plain.History.Unwatched);
        foreach (var segment in Enum.GetValues<Segment>()) quick.By(segment).ShouldBe(plain.By(segment));
    }

    [Theory, EveryEngine]
    public async Task Proposals_are_those_that_every_account_and_all_that_is_known_would_bring(Engine engine)
    {
        for (var seed = 1; seed <= 4; seed++) await ProposeDrawnAsync(engine, seed);
    }

    private static async Task ProposeDrawnAsync(Engine engine, int seed)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        await DrawAsync(test, seed);
        var (store, bounds) = (new FollowDecisionStore(test.Database, test.Ids, test.Clock), new FollowBoundsStore(test.Database));
        foreach (var guard in new[] { 1, 60, 10_000 })
        {
            await bounds.SaveAsync(Workspace, new(guard, 5, null), default);
            var decided = await store.ListAsync(Workspace, "x", default);
            var plain = Proposing.Of(await EverythingAsync(test), decided, new(guard, 5, null), Now);
            foreach (var named in new[] { true, false })
            {
                var quick = await CircleOf(test).ProposeAsync(Workspace, "x", Now, named, default);
                quick.Pace.ShouldBe(plain.Pace);
                quick.Follow.Select(Line).ShouldBe(plain.Follow.Select(Line));
                quick.Unfollow.Select(Line).ShouldBe(plain.Unfollow.Select(Line));
                quick.ThisWeek.Select(proposal => proposal.Account).ShouldBe(plain.ThisWeek.Select(proposal => proposal.Account), "with names and all that is known");
            }
        }

        static (string, FollowAct, int, bool, string) Line(Proposal one) => (one.Account.Account, one.Act, one.Weight, one.Accepted, string.Join(", ", one.Reasons.Select(reason => reason.En)));
    }

    [Fact]
    public void Of_whom_nothing_is_known_nobody_weighs_enough_to_be_followed() =>
        FollowQuestion.All.Where(question => question.Asks(new("1", true, false, false, null, Nearness.Unknown, null))).Sum(question => question.Weight).ShouldBeLessThan(FollowQuestion.Enough);

    /// <summary>The definition: every account of the network, every card, in memory.</summary>
    private static async Task<CircleData> EverythingAsync(TestDatabase test)
    {
        var cards = new AccountCardQuery(test.Database);
        var (known, histories) = (await cards.ReadAsync(Workspace, "x", default), await new FollowAccountQuery(test.Database).AllAsync(Workspace, "x", default));
        IReadOnlyList<Archive> archives = await new ArchiveQuery(test.Database).ListAsync(Workspace, default);
        var before = archives.Last(archive => archive.MadeAt < archives[^1].MadeAt).MadeAt;
        return new(
            "x", archives, histories, known, NearnessScale.Of(TopicSimilarity.Of(await cards.OwnWordsAsync(Workspace, default)), known.Values))
        {
            Backs = histories.Count(account => account.FollowedFirst is not null && account.FollowerFirst > before && account.FollowerFirst >= account.FollowedFirst),
        };
    }

    private static Circle CircleOf(TestDatabase test) =>
        new(new(test.Database), new(test.Database), new(test.Database), new(test.Database, test.Ids, test.Clock), new(test.Database));

    private sealed record Draw(IReadOnlyList<(int Import, string Direction, string Account)> Sightings, HashSet<string> Known, HashSet<string> Hidden);

    /// <summary>Eighty accounts in four archives, some known, some customers, some who objected, some of whom a file says since when, some decided.</summary>
    private static async Task<Draw> DrawAsync(TestDatabase test, int seed)
    {
        var random = new Random(seed);
        var (sightings, known, hidden) = (new List<(int, string, string)>(), new HashSet<string>(), new HashSet<string>());
        var rows = new Dictionary<string, List<object?[]>>();
        void Add(string table, params object?[] values)
        {
            if (!rows.TryGetValue(table, out var list)) rows[table] = list = [];
            list.Add([Workspace, .. values]);
        }

        for (var company = 1; company <= 8; company++)
        {
            Add("company", (long)company, $"Firm {company}", $"firm {company}", company % 3 == 0 ? "Pumps" : "Software", "FR", 1L);
            if (company <= 4) Add("deal", (long)company, $"d{company}", "Deal", "s", company % 2 == 0 ? "won" : "open", "new", true, "EUR", 1L, (long)company);
        }

        for (var at = 1; at <= 80; at++)
        {
            var account = $"{at * 37 % 97:00}";
            if (random.Next(2) == 0) Person(at, account);
            if (random.Next(6) == 0) Add("follow", 5000L + at, "x", account, "following", 1L, random.Next(3) == 0 ? "not a day" : "2025-03-04");
            if (random.Next(5) == 0)
                Add("follow_decision", 6000L + at, "x", account, random.Next(3) == 0 ? "unfollow" : "follow", new[] { "accepted", "done", "dropped" }[random.Next(3)], Now.ToUnixTimeMilliseconds() - random.Next(20) * 86_400_000L);
            foreach (var direction in new[] { "follower", "following" })
            {
                var (from, to) = (random.Next(5), random.Next(2, 6));
                for (var import = Math.Max(1, from); import <= 4 && import < to; import++) sightings.Add((import, direction, account));
            }
        }

        void Person(int at, string account)
        {
            var own = random.Next(25) == 0;
            Add("person", 1000L + at, $"Name {at}", random.Next(2) == 0 ? "Head of pumps" : null, random.Next(3) == 0 ? null : (long?)random.Next(1, 9), 1L, random.Next(2) == 0 ? "lead" : null);
            Add("profile", 2000L + at, "x", account, 1000L + at, $"handle{at}", own);
            Add("profile", 3000L + at, "email", $"{at}@example.org", 1000L + at, null, false);
            for (var touch = random.Next(3); touch > 0; touch--)
                Add("touch", (long)(at * 10 + touch), (random.Next(2) == 0 ? 2000L : 3000L) + at, Made[random.Next(4)].ToUnixTimeMilliseconds() - touch, (long)touch, "marketing", "twitter", "r");
            var objects = random.Next(12) == 0;
            if (objects) Add("suppression", $"f{at}", "objected", 2000L + at, 1L);
            (own || objects ? hidden : known).Add(account);
        }

        foreach (var (import, direction, account) in sightings)
            Add("follow_sighting", "x", direction, account, (long)import, Made[import - 1].ToUnixTimeMilliseconds());
        foreach (var group in sightings.GroupBy(one => (Import: one.Item1, Direction: one.Item2)))
            Add("follow_list", (long)group.Key.Import, "x", group.Key.Direction, Made[group.Key.Import - 1].ToUnixTimeMilliseconds(), (long)group.Count());
        Add("post", 1L, "x", "p1", 1L, "Pumps and software for the head of a workshop", false, "[]");
        for (var import = 1; import <= 4; import++) Add("import", (long)import, $"{import}.zip", "x-archive", "applied", 1L, "", 1L, 1L, 0L, 0L, 0L, 1L);
        await test.Database.WriteAsync(async t =>
        {
            foreach (var (table, values) in rows) await t.InsertManyAsync(table, Columns[table], values, default);
        }, default);
        return new(sightings, known, hidden);
    }

    private static readonly Dictionary<string, string[]> Columns = new()
    {
        ["company"] = ["workspace_id", "id", "name", "name_folded", "industry", "country", "created_at"],
        ["deal"] = ["workspace_id", "id", "deal_key", "name", "stage", "status", "type", "type_said", "currency", "created_at", "company_id"],
        ["person"] = ["workspace_id", "id", "name", "title", "company_id", "created_at", "stage"],
        ["profile"] = ["workspace_id", "id", "network", "network_key", "person_id", "handle", "is_own"],
        ["touch"] = ["workspace_id", "id", "profile_id", "happened_at", "sequence", "kind", "channel", "channel_rule"],
        ["suppression"] = ["workspace_id", "fingerprint", "reason", "profile_id", "created_at"],
        ["follow"] = ["workspace_id", "id", "network", "account_key", "direction", "seen_at", "since"],
        ["follow_sighting"] = ["workspace_id", "network", "direction", "account_key", "import_id", "made_at"],
        ["follow_list"] = ["workspace_id", "import_id", "network", "direction", "made_at", "accounts"],
        ["follow_decision"] = ["workspace_id", "id", "network", "account_key", "act", "state", "decided_at"],
        ["post"] = ["workspace_id", "id", "network", "network_key", "published_at", "text", "is_repost", "urls"],
        ["import"] = ["workspace_id", "id", "file_name", "format", "state", "size_bytes", "sha256", "lines", "added", "changed", "ignored", "refused", "created_at"],
    };
}
