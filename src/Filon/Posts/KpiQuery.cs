using Dapper;
using Filon.Storage;
using NodaTime;
using NodaTime.Text;

namespace Filon.Posts;

/// <summary>Reads the key figures that files feed.</summary>
public sealed class KpiQuery(Database database)
{
    private const int MostLandings = 10;

    /// <summary>The latest month of a post or of a day of an account; null where there is neither.</summary>
    public async Task<YearMonth?> LatestAsync(long workspace, DateTimeZone zone, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var published = await connection.ExecuteScalarAsync<long?>("select max(published_at) from post where workspace_id = @workspace", new { workspace });
        var counted = await connection.ExecuteScalarAsync<string?>("select max(first_day) from figure where workspace_id = @workspace and subject = 'account'", new { workspace });
        YearMonth? post = published is { } at ? Instant.FromUnixTimeMilliseconds(at).InZone(zone).Date.ToYearMonth() : null;
        YearMonth? day = counted is not null && LocalDatePattern.Iso.Parse(counted) is { Success: true } read ? read.Value.ToYearMonth() : null;
        return post is null || day > post ? day ?? post : post;
    }

    /// <param name="network">Of one network alone; null: of all.</param>
    public async Task<Kpis> ReadAsync(long workspace, string? network, KpiPeriod period, CancellationToken cancel)
    {
        var posts = (await PublishedAsync(workspace, period, cancel)).Where(post => network is null || post.Network == network).ToList();
        var days = await AccountDaysAsync(workspace, period, cancel);
        return new()
        {
            Period = period, Networks = await NetworksAsync(workspace, cancel),
            Growth = Kpis.GrowthOf(period, posts, [.. days.Where(day => network is null || day.Network == network)]),
            Engagement = [.. (await EngagedAsync(workspace, network, period, cancel)).Select(of => NetworkEngagement.Of(of.Formula, of.Posts))],
            Dialogue = Kpis.DialogueOf(posts), Hours = Kpis.HoursOf(posts, period.Zone), Sizes = await SizesAsync(workspace, network, cancel),
            Search = Kpis.SearchOf(days), Landings = await LandingsAsync(workspace, cancel),
        };
    }

    /// <summary>Each network's formula with the posts it can be worked out for, the highest rate first.</summary>
    public async Task<IReadOnlyList<(EngagementFormula Formula, IReadOnlyList<EngagedPost> Posts)>> EngagedAsync(long workspace, string? network, KpiPeriod period, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = await connection.QueryAsync<(long Id, string Network, long At, string Metric, double Value)>(
            $"""
            select p.id, p.network, p.published_at, f.metric, max(f.value)
            from post p
            join figure f on f.workspace_id = p.workspace_id and f.subject = 'post' and f.network = p.network and f.subject_key = p.network_key
            where p.workspace_id = @workspace and p.published_at >= @start and p.published_at < @end and p.is_repost = @no {(network is null ? "" : "and p.network = @network")}
            group by p.id, p.network, p.published_at, f.metric order by p.id, f.metric
            """, Of(workspace, period, network));
        var own = await connection.QueryAsync<(long Id, string Network, long At, long? Likes, long? Reposts)>(
            $"""
            select id, network, published_at, likes, reposts from post
            where workspace_id = @workspace and published_at >= @start and published_at < @end and is_repost = @no and (likes is not null or reposts is not null) {(network is null ? "" : "and network = @network")}
            order by id
            """, Of(workspace, period, network));
        var figures = new Dictionary<long, (string Network, long At, Dictionary<string, double> Values)>();
        foreach (var (id, where, at, metric, value) in rows.Concat(own.SelectMany(post => OfItself(post))))
        {
            if (!figures.TryGetValue(id, out var known)) figures[id] = known = (where, at, []);
            known.Values.TryAdd(metric, value);
        }

        return [.. figures.GroupBy(post => post.Value.Network).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Engaged(group.Key, [.. group])).Where(of => of.Posts.Count > 0)];
    }

    /// <summary>The words and addresses of posts.</summary>
    public async Task<IReadOnlyDictionary<long, (string Text, string? Address)>> TextsAsync(long workspace, IReadOnlyCollection<long> posts, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<(long Id, string Text, string? Address)>(
            $"select id, text, address from post where workspace_id = @workspace and {database.Dialect.Among("id", "posts")} order by id",
            new { workspace, posts = database.Dialect.List(posts) })).ToDictionary(row => row.Id, row => (row.Text, row.Address));
    }

    private static (EngagementFormula Formula, IReadOnlyList<EngagedPost> Posts) Engaged(string network, List<KeyValuePair<long, (string Network, long At, Dictionary<string, double> Values)>> posts)
    {
        var formula = EngagementFormula.Of(network, EngagementFormula.PerOf(network) is { } per && posts.Exists(post => post.Value.Values.GetValueOrDefault(per) > 0));
        return (formula,
        [
            .. posts.Select(post => (post.Key, post.Value.At, Done: formula.Engagements(post.Value.Values), Per: formula.Per is { } metric ? post.Value.Values.GetValueOrDefault(metric) : 1))
                .Where(post => post.Done is not null && post.Per > 0)
                .Select(post => new EngagedPost(post.Key, network, Instant.FromUnixTimeMilliseconds(post.At), post.Done!.Value, post.Per))
                .OrderByDescending(post => post.Rate).ThenByDescending(post => post.Engagements).ThenBy(post => post.Id),
        ]);
    }

    private static IEnumerable<(long, string, long, string, double)> OfItself((long Id, string Network, long At, long? Likes, long? Reposts) post)
    {
        if (post.Likes is { } likes) yield return (post.Id, post.Network, post.At, "likes", likes);
        if (post.Reposts is { } reposts) yield return (post.Id, post.Network, post.At, "reposts", reposts);
    }

    private async Task<IEnumerable<PublishedPost>> PublishedAsync(long workspace, KpiPeriod period, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<(string Network, long At, string Form)>(
            $"""
            select p.network, p.published_at, {PostQuery.Form} as form from post p
            where p.workspace_id = @workspace and p.published_at >= @start and p.published_at < @end order by p.published_at, p.id
            """, Of(workspace, period, null))).Select(row => new PublishedPost(row.Network, Instant.FromUnixTimeMilliseconds(row.At), row.Form));
    }

    private async Task<IReadOnlyList<AccountDay>> AccountDaysAsync(long workspace, KpiPeriod period, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<AccountDay>(
            """
            select network, metric, first_day, value from figure
            where workspace_id = @workspace and subject = 'account' and first_day >= @FirstDay and first_day <= @LastDay
                and metric in ('follows', 'unfollows', 'followers', 'clicks', 'impressions')
            order by network, metric, first_day, id
            """, new { workspace, period.FirstDay, period.LastDay })).AsList();
    }

    private async Task<IReadOnlyList<string>> NetworksAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<string>(
            """
            select distinct network from post where workspace_id = @workspace
            union select distinct network from figure where workspace_id = @workspace and subject = 'account' and metric in ('follows', 'unfollows', 'followers') order by 1
            """, new { workspace })).AsList();
    }

    private async Task<IReadOnlyList<AccountSize>> SizesAsync(long workspace, string? network, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var counted = (await connection.QueryAsync<(string Network, double Value)>(
            """
            select f.network, max(f.value) from figure f
            where f.workspace_id = @workspace and f.subject = 'account' and f.metric = 'followers'
                and f.first_day = (select max(l.first_day) from figure l where l.workspace_id = f.workspace_id and l.subject = 'account' and l.network = f.network and l.metric = 'followers')
            group by f.network order by f.network
            """, new { workspace })).ToDictionary(row => row.Network, row => row.Value);
        var follows = (await connection.QueryAsync<(string Network, long Followers, long Following)>(
            """
            select network, count(*) filter (where direction = 'follower'), count(*) filter (where direction = 'following')
            from follow where workspace_id = @workspace and network <> 'erased' group by network order by network
            """, new { workspace })).ToDictionary(row => row.Network);
        return
        [
            .. counted.Keys.Union(follows.Keys).Where(name => network is null || name == network).Order(StringComparer.Ordinal).Select(name =>
            {
                var (_, followers, following) = follows.GetValueOrDefault(name);
                return new AccountSize(name, counted.TryGetValue(name, out var value) ? value : followers > 0 ? (double?)followers : null, following, counted.ContainsKey(name));
            }),
        ];
    }

    private async Task<IReadOnlyList<Landing>> LandingsAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var found = new List<Landing>();
        foreach (var subject in new[] { "query", "page" })
            found.AddRange(await connection.QueryAsync<Landing>(
                """
                with latest as (select first_day, last_day from figure where workspace_id = @workspace and subject = @subject and network = 'search-console' order by first_day desc, last_day desc limit 1)
                select f.subject, f.subject_key as key, f.first_day, f.last_day,
                    max(case when f.metric = 'clicks' then f.value else 0.0 end) as clicks, max(case when f.metric = 'impressions' then f.value else 0.0 end) as impressions
                from figure f join latest l on l.first_day = f.first_day and l.last_day = f.last_day
                where f.workspace_id = @workspace and f.subject = @subject and f.network = 'search-console'
                group by f.id, f.subject, f.subject_key, f.first_day, f.last_day order by clicks desc, impressions desc, f.subject_key limit @MostLandings
                """, new { workspace, subject, MostLandings }));
        return found;
    }

    private static object Of(long workspace, KpiPeriod period, string? network) =>
        new { workspace, start = period.Start.ToUnixTimeMilliseconds(), end = period.End.ToUnixTimeMilliseconds(), network, no = false };
}
