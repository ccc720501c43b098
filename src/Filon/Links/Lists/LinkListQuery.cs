using System.Globalization;
using Dapper;
using Filon.Storage;
using NodaTime;
using NodaTime.Text;

namespace Filon.Links.Lists;

/// <summary>Links in lists, with their totals and their last days, from sums alone.</summary>
public sealed class LinkListQuery(Database database)
{
    /// <summary>Days of a sparkline.</summary>
    public const int Days = 30;

    /// <param name="today">The last day of the sparklines.</param>
    /// <returns>One more than asked for where there are more.</returns>
    public async Task<IReadOnlyList<LinkLine>> ListAsync(long workspace, LinkFilter filter, LocalDate today, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var key = filter.Order switch { LinkOrder.Clicks => "coalesce(t.clicks, 0)", LinkOrder.LastClicked => "coalesce(t.last_at, 0)", _ => "l.id" };
        var lines = (await connection.QueryAsync<LinkLine>(
            $"""
            select l.id, l.host, l.code, l.destination, l.title, l.campaign, l.is_public, l.expires_at, l.clicks_left, l.sharer, l.removed_at, l.created_at,
                coalesce(t.hits, 0) as hits, coalesce(t.clicks, 0) as clicks, coalesce(t.uniques, 0) as uniques, t.last_at, {key} as sort_key
            from link l
            left join link_total t on t.workspace_id = l.workspace_id and t.link_id = l.id
            where l.workspace_id = @workspace {Conditions(filter)} {(filter.After is null ? "" : $"and ({key}, l.id) < (@key, @id)")}
            order by {key} desc, l.id desc limit @take
            """, Parameters(workspace, filter))).AsList();
        if (lines.Count == 0) return lines;
        var links = database.Dialect.List(lines.ConvertAll(line => line.Id));
        var tags = (await connection.QueryAsync<(long Link, string Tag)>(
            $"select link_id, tag from link_tag where workspace_id = @workspace and {database.Dialect.Among("link_id", "links")} order by link_id, tag",
            new { workspace, links })).ToLookup(row => row.Link, row => row.Tag);
        var first = today.PlusDays(1 - Days);
        var days = (await connection.QueryAsync<(long Link, string Day, long Clicks)>(
            $"select link_id, day, clicks from link_day where workspace_id = @workspace and {database.Dialect.Among("link_id", "links")} and day between @from and @to order by link_id, day",
            new { workspace, links, from = Iso(first), to = Iso(today) })).ToLookup(row => row.Link);
        return lines.ConvertAll(line => line with { Tags = [.. tags[line.Id]], Recent = Spread([.. days[line.Id].Select(row => (row.Day, row.Clicks))], first) });
    }

    /// <summary>What all links of the filter come to, and how many they are.</summary>
    public async Task<(long Links, LinkSum Sum)> TotalAsync(long workspace, LinkFilter filter, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var sum = await connection.QuerySingleAsync<Total>(
            $"""
            select count(*) as links, cast(coalesce(sum(t.hits), 0) as bigint) as hits, cast(coalesce(sum(t.clicks), 0) as bigint) as clicks,
                cast(coalesce(sum(t.uniques), 0) as bigint) as uniques, cast(coalesce(sum(t.scans), 0) as bigint) as scans
            from link l
            left join link_total t on t.workspace_id = l.workspace_id and t.link_id = l.id
            where l.workspace_id = @workspace {Conditions(filter)}
            """, Parameters(workspace, filter));
        return (sum.Links, new() { Hits = sum.Hits, Clicks = sum.Clicks, Uniques = sum.Uniques, Scans = sum.Scans });
    }

    /// <summary>The tags and campaigns there are, each the commonest first, at most 200.</summary>
    public async Task<(IReadOnlyList<string> Tags, IReadOnlyList<string> Campaigns)> ChoicesAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var tags = (await connection.QueryAsync<string>("select tag from link_tag where workspace_id = @workspace group by tag order by count(*) desc, tag limit 200", new { workspace })).AsList();
        var campaigns = (await connection.QueryAsync<string>(
            "select campaign from link where workspace_id = @workspace and campaign is not null group by campaign order by count(*) desc, campaign limit 200", new { workspace })).AsList();
        return (tags, campaigns);
    }

    private static object Parameters(long workspace, LinkFilter filter) => new
    {
        workspace, now = filter.Now, typed = Dialect.ContainsPattern(filter.Text?.Trim() ?? ""), tag = filter.Tag?.Trim().ToLowerInvariant(), campaign = filter.Campaign,
        key = filter.After?.Key, id = filter.After?.Id, take = filter.Take + 1,
    };

    private static string Conditions(LinkFilter filter) =>
        (filter.State switch
        {
            LinkState.Removed => "and l.removed_at is not null",
            LinkState.Expired => "and l.removed_at is null and l.expires_at <= @now",
            LinkState.Spent => "and l.removed_at is null and l.clicks_left <= 0",
            LinkState.Live => "and l.removed_at is null and (l.expires_at is null or l.expires_at > @now) and (l.clicks_left is null or l.clicks_left > 0)",
            _ => "and l.removed_at is null",
        })
        + (string.IsNullOrWhiteSpace(filter.Tag) ? "" : " and l.id in (select g.link_id from link_tag g where g.workspace_id = @workspace and g.tag = @tag)")
        + (string.IsNullOrWhiteSpace(filter.Campaign) ? "" : " and l.campaign = @campaign")
        + (string.IsNullOrWhiteSpace(filter.Text) ? "" : $" and ({Dialect.Contains("l.code", "typed")} or {Dialect.Contains("l.title", "typed")} or {Dialect.Contains("l.destination", "typed")} or {Dialect.Contains("l.sharer", "typed")})");

    private static long[] Spread(IReadOnlyList<(string Day, long Clicks)> days, LocalDate first)
    {
        var spread = new long[Days];
        foreach (var (day, clicks) in days) spread[Period.DaysBetween(first, LocalDatePattern.Iso.Parse(day).Value)] = clicks;
        return spread;
    }

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Total
    {
        public long Links { get; init; }
        public long Hits { get; init; }
        public long Clicks { get; init; }
        public long Uniques { get; init; }
        public long Scans { get; init; }
    }
}
