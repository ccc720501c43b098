using Filon.Links.Clicks;
using Filon.Links.Devices;
using Filon.Links.Truth;
using Filon.Links.UserAgents;
using Filon.Storage;
using NodaTime;

namespace Filon.Links.Restating;

/// <summary>Hits that were judged before, in the order of time, and what another judgement of them writes. Always in the caller's transaction.</summary>
internal static class StoredHitStore
{
    private const string Columns =
        """
        h.id, h.link_id, h.happened_at, h.class, h.step, h.named, h.is_head, h.prefetch, h.team, h.network, h.visitor, h.referrer, h.referrer_name, h.language,
            h.country, h.source_label, h.scanned, h.route, h.edition, a.agent, coalesce(a.device, 0) as device, coalesce(a.system, '') as system, coalesce(a.browser, '') as browser
        from hit h
        left join user_agent a on a.workspace_id = h.workspace_id and a.id = h.agent_id
        """;

    /// <summary>The next ones after a hit.</summary>
    public static Task<IReadOnlyList<StoredHit>> NextAsync(Transaction transaction, long workspace, (long At, long Id) after, int most) => transaction.QueryAsync<StoredHit>(
        $"""
        select {Columns}
        where h.workspace_id = @workspace and h.happened_at >= @At and (h.happened_at, h.id) > (@At, @Id)
        order by h.happened_at, h.id limit @most
        """, new { workspace, after.At, after.Id, most });

    /// <summary>Every hit between two instants, with what neighbours are told by alone.</summary>
    public static Task<IReadOnlyList<StoredHit>> AroundAsync(Transaction transaction, long workspace, Instant from, Instant to) => transaction.QueryAsync<StoredHit>(
        """
        select id, link_id, happened_at, visitor, is_head, language, referrer from hit
        where workspace_id = @workspace and happened_at between @from and @to order by happened_at, id
        """, new { workspace, from, to });

    /// <summary>Who clicked what since an instant, up to a hit.</summary>
    public static Task<IReadOnlyList<(long Link, long Visitor, long At)>> ClicksAsync(Transaction transaction, long workspace, Instant since, (long At, long Id) to) =>
        transaction.QueryAsync<(long, long, long)>(
            """
            select link_id, visitor, min(happened_at) from hit
            where workspace_id = @workspace and happened_at between @since and @At and (happened_at, id) <= (@At, @Id) and class = 1
            group by link_id, visitor order by min(happened_at)
            """, new { workspace, since, to.At, to.Id });

    /// <summary>Editions other than this one by which any hit is judged.</summary>
    public static Task<IReadOnlyList<string>> OlderAsync(Transaction transaction, long workspace, string edition) => transaction.QueryAsync<string>(
        "select distinct edition from hit where workspace_id = @workspace and edition <> @edition order by edition", new { workspace, edition });

    /// <summary>Gives hits their new verdicts.</summary>
    public static async Task MoveAsync(Transaction transaction, long workspace, IReadOnlyList<HitMove> moves, CancellationToken cancel)
    {
        if (moves.Count == 0) return;
        await transaction.ExecuteAsync("create temporary table moved_hit (id bigint primary key, class bigint not null, step bigint not null, named text)");
        await transaction.InsertManyAsync("moved_hit", ["id", "class", "step", "named"],
            moves.Select(move => new object?[] { move.Stored.Id, (long)move.After.Class, (long)move.After.Step.Number, move.After.Name }), cancel);
        await transaction.ExecuteAsync(
            """
            update hit set class = moved_hit.class, step = moved_hit.step, named = moved_hit.named from moved_hit
            where hit.workspace_id = @workspace and hit.id = moved_hit.id
            """, new { workspace });
        await transaction.ExecuteAsync("drop table moved_hit");
    }

    /// <summary>Says of all hits after one, up to another, which edition judged them.</summary>
    public static Task SignAsync(Transaction transaction, long workspace, (long At, long Id) after, (long At, long Id) to, string edition) => transaction.ExecuteAsync(
        """
        update hit set edition = @edition
        where workspace_id = @workspace and happened_at between @From and @To and (happened_at, id) > (@From, @After) and (happened_at, id) <= (@To, @Last) and edition <> @edition
        """, new { workspace, edition, From = after.At, After = after.Id, To = to.At, Last = to.Id });

    /// <summary>Takes what hits counted as out of the sums, and adds what they count as.</summary>
    public static async Task SumAsync(Transaction transaction, long workspace, IReadOnlyList<HitMove> moves, UserAgentReader agents)
    {
        if (moves.Count == 0) return;
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(await transaction.FirstAsync<string>("select time_zone from workspace where id = @workspace", new { workspace }) ?? "") ?? DateTimeZone.Utc;
        var sums = new HitSums(agents);
        foreach (var (stored, before, after) in moves)
        {
            var (hit, day) = (stored.Hit, stored.HappenedAt.InZone(zone).Date);
            var device = new Device((DeviceKind)stored.Device, stored.System, stored.Browser);
            sums.Add(hit, (int)stored.Route, before, day, device, stored.ReferrerName ?? "", -1);
            sums.Add(hit, (int)stored.Route, after, day, device, stored.ReferrerName ?? "", 1);
        }

        await sums.WriteAsync(transaction, workspace);
        var among = transaction.Dialect.Among("link_id", "links");
        var touched = new
        {
            workspace, links = transaction.Dialect.List(moves.Select(move => move.Stored.LinkId).Append(0).Distinct().ToList()),
            first = HitSums.Iso(moves[0].Stored.HappenedAt.InZone(zone).Date), last = HitSums.Iso(moves[^1].Stored.HappenedAt.InZone(zone).Date),
        };
        await transaction.ExecuteAsync($"delete from link_day_part where workspace_id = @workspace and {among} and day between @first and @last and hits = 0", touched);
        await transaction.ExecuteAsync($"delete from link_part where workspace_id = @workspace and {among} and hits = 0", touched);
    }

    /// <summary>Keeps who has clicked in the windows that are open in step.</summary>
    public static async Task SeeAsync(Transaction transaction, long workspace, IReadOnlyList<HitMove> moves)
    {
        if (await transaction.FirstAsync<long?>("select min(starts_at) from visitor_salt where workspace_id = @workspace", new { workspace }) is not { } begun) return;
        var open = Instant.FromUnixTimeMilliseconds(begun);
        foreach (var (stored, before, after) in moves.Where(move => move.Stored.HappenedAt >= open))
            if (after.Unique)
                await transaction.ExecuteAsync(
                    """
                    insert into click_seen (workspace_id, link_id, visitor, seen_at) values (@workspace, @LinkId, @Visitor, @HappenedAt)
                    on conflict (workspace_id, visitor, link_id) do nothing
                    """, new { workspace, stored.LinkId, stored.Visitor, stored.HappenedAt });
            else if (before.Unique && after.Class != HitClass.Human)
                await transaction.ExecuteAsync(
                    "delete from click_seen where workspace_id = @workspace and link_id = @LinkId and visitor = @Visitor", new { workspace, stored.LinkId, stored.Visitor });
    }
}
