using System.Globalization;
using System.Text.Json;
using Dapper;
using Filon.Storage;
using NodaTime;

namespace Filon.Links.Comparing;

/// <summary>Puts what networks say of our links beside what we counted, from sums by day alone.</summary>
public sealed class ComparisonQuery(Database database)
{
    /// <summary>Lines at most: the latest imported.</summary>
    public const int Most = 200;

    /// <param name="hosts">At which the server itself is reached: links without a domain of their own stand below <c>/l/</c> there.</param>
    public async Task<IReadOnlyList<Comparison>> ReadAsync(long workspace, IReadOnlySet<string> hosts, DateTimeZone zone, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var said = (await SaidAsync(connection, workspace, zone)).ToList();
        if (said.Count == 0) return [];
        var posts = (await connection.QueryAsync<(string Key, string Urls)>(
            $"select network_key, urls from post where workspace_id = @workspace and {database.Dialect.Among("network_key", "keys")} order by network_key, id",
            new { workspace, keys = database.Dialect.List(said.Select(count => count.PostKey).OfType<string>().Distinct().ToList()) })).ToLookup(row => row.Key, row => row.Urls);
        var wanted = said.ConvertAll(count => Addresses(count, posts));
        var codes = wanted.SelectMany(addresses => addresses).Select(address => address[(address.LastIndexOf('/') + 1)..]).Distinct().ToList();
        var links = (await connection.QueryAsync<LinkRow>(
            $"""
            select l.id, l.host, l.code, l.title, l.created_at, t.first_at from link l
            left join link_total t on t.workspace_id = l.workspace_id and t.link_id = l.id
            where l.workspace_id = @workspace and {database.Dialect.Among("l.code", "codes")} order by l.id
            """, new { workspace, codes = database.Dialect.List(codes) })).SelectMany(link => link.Addresses(hosts).Select(address => (address, link))).ToLookup(pair => pair.address, pair => pair.link);
        var compared = new List<Comparison>(said.Count);
        foreach (var (count, addresses) in said.Zip(wanted))
        {
            var link = addresses.SelectMany(address => links[address]).FirstOrDefault()?.Of(zone);
            compared.Add(new(count, link, link is null ? OwnCount.None : await OwnAsync(connection, workspace, link.Id, count)));
        }

        return compared;
    }

    /// <summary>Sheets of clicks, and what the exports of networks and tools say of posts and short links.</summary>
    private static async Task<IEnumerable<NetworkCount>> SaidAsync(System.Data.Common.DbConnection connection, long workspace, DateTimeZone zone)
    {
        var sheets = await connection.QueryAsync<NetworkCount>(
            "select id, network, address, compared, post_key, first_day, last_day, clicks from network_click where workspace_id = @workspace order by id desc limit @Most",
            new { workspace, Most });
        var figures = await connection.QueryAsync<FigureRow>(
            """
            select f.id, f.metric, f.network, f.subject, f.subject_key, f.first_day, f.last_day, cast(f.value as bigint) as clicks, i.created_at as given_at from figure f
            left join import_source s on s.workspace_id = f.workspace_id and s.record_id = f.id and s.kind = 'figures'
            left join import i on i.workspace_id = s.workspace_id and i.id = s.import_id
            where f.workspace_id = @workspace and f.subject in ('post', 'link') and f.metric in ('clicks', 'link-clicks')
            order by f.id desc limit @Most
            """, new { workspace, Most });
        return sheets.Concat(figures.Select(figure => figure.Of(zone))).OrderByDescending(count => count.Id).Take(Most);
    }

    private static async Task<OwnCount> OwnAsync(System.Data.Common.DbConnection connection, long workspace, long link, NetworkCount said)
    {
        var days = new { workspace, link, from = said.FirstDay is { } first ? Iso(first) : "0001-01-01", to = Iso(said.LastDay), network = NetworkNames.Of(said.Network) };
        var (hits, clicks, uniques) = await connection.QuerySingleAsync<(long, long, long)>(
            """
            select cast(coalesce(sum(hits), 0) as bigint), cast(coalesce(sum(clicks), 0) as bigint), cast(coalesce(sum(uniques), 0) as bigint)
            from link_day where workspace_id = @workspace and link_id = @link and day between @from and @to
            """, days);
        var (there, silent) = await connection.QuerySingleAsync<(long, long)>(
            """
            select cast(coalesce(sum(case when name = @network then clicks else 0 end), 0) as bigint), cast(coalesce(sum(case when name = '' then clicks else 0 end), 0) as bigint)
            from link_day_part where workspace_id = @workspace and link_id = @link and part = 'referrer' and day between @from and @to
            """, days);
        return new(hits, clicks, uniques, there, silent);
    }

    private static IReadOnlyList<string> Addresses(NetworkCount said, ILookup<string, string> posts) => said.PostKey is null
        ? [said.Compared]
        : [.. posts[said.PostKey].SelectMany(urls => JsonSerializer.Deserialize<string[]>(urls) ?? []).Select(ShortAddress.Compared)];

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private sealed record FigureRow
    {
        public long Id { get; init; }
        public string Metric { get; init; } = "";
        public string Network { get; init; } = "";
        public string Subject { get; init; } = "";
        public string SubjectKey { get; init; } = "";
        public LocalDate FirstDay { get; init; }
        public LocalDate LastDay { get; init; }
        public long Clicks { get; init; }
        public Instant? GivenAt { get; init; }

        /// <summary>Of a post its export says all that it came to since its day: up to the day on which the file was given.</summary>
        public NetworkCount Of(DateTimeZone zone) => new()
        {
            Id = Id, Network = NetworkNames.Of(Network), Address = SubjectKey, Compared = Subject == "link" ? ShortAddress.Compared(SubjectKey) : "",
            PostKey = Subject == "post" ? SubjectKey : null, Anywhere = Subject == "post" && Metric == "clicks", FirstDay = FirstDay, Clicks = Clicks,
            LastDay = Subject == "post" && GivenAt?.InZone(zone).Date is { } given && given > LastDay ? given : LastDay,
        };
    }

    private sealed record LinkRow
    {
        public long Id { get; init; }
        public string Host { get; init; } = "";
        public string Code { get; init; } = "";
        public string? Title { get; init; }
        public Instant CreatedAt { get; init; }
        public Instant? FirstAt { get; init; }

        public IEnumerable<string> Addresses(IReadOnlySet<string> hosts) =>
            Host.Length > 0 ? [ShortAddress.Compared($"{Host}/{Code}")] : hosts.Select(host => ShortAddress.Compared($"{host}/l/{Code}"));

        public ComparedLink Of(DateTimeZone zone) =>
            new(Id, Host, Code, Title, (FirstAt is { } first && first < CreatedAt ? first : CreatedAt).InZone(zone).Date);
    }
}
