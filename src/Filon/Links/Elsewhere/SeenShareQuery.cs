using System.Text.Json;
using Dapper;
using Filon.Storage;
using NodaTime;

namespace Filon.Links.Elsewhere;

/// <summary>Who else shares what a link leads to, in what Filon has seen, and when.</summary>
public sealed class SeenShareQuery(Database database)
{
    public const int Most = 200;

    /// <param name="except">The link it is asked for.</param>
    public async Task<IReadOnlyList<SeenShare>> ReadAsync(long workspace, string destination, long except, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var compared = Destination.Compared(destination);
        var asked = new { workspace, compared, except, Most, inside = Dialect.ContainsPattern(compared.Split('?')[0]) };
        var rows = (await connection.QueryAsync<Row>(
            """
            select 'link' as what, l.id, l.sharer as who, coalesce(l.title, l.code) as text, l.created_at as at, coalesce(t.clicks, 0) as clicks from link l
            left join link_total t on t.workspace_id = l.workspace_id and t.link_id = l.id
            where l.workspace_id = @workspace and l.address = @compared order by l.id limit @Most
            """, asked)).Concat(await connection.QueryAsync<Row>(
            """
            select 'short-link' as what, id, null as who, address as text, checked_at as at from foreign_link
            where workspace_id = @workspace and compared = @compared and id <> @except order by id limit @Most
            """, asked)).Concat(await connection.QueryAsync<Row>(
            $"""
            select 'post' as what, network as who, text, published_at as at, urls as found from post
            where workspace_id = @workspace and {Dialect.Contains("urls", "inside")} order by published_at desc, id limit @Most
            """, asked)).Concat(await connection.QueryAsync<Row>(
            $"""
            select 'touch' as what, n.id, n.name as who, coalesce(t.label, t.url) as text, t.happened_at as at, t.url as found from touch t
            left join profile p on p.workspace_id = t.workspace_id and p.id = t.profile_id
            left join person n on n.workspace_id = p.workspace_id and n.id = p.person_id
            where t.workspace_id = @workspace and t.profile_id <> 0 and {Dialect.Contains("t.url", "inside")} order by t.happened_at desc, t.id limit @Most
            """, asked));
        return [.. rows.Where(row => row.Found is null || Holds(row.Found, compared)).Select(row => new SeenShare(row.What, row.Id, row.Who, row.Text, row.At, row.Clicks)).OrderByDescending(share => share.At)];
    }

    /// <summary>An address holds another of which it is the beginning: only equal ones lead to the same page.</summary>
    private static bool Holds(string found, string compared) => (found.StartsWith('[') ? JsonSerializer.Deserialize<string[]>(found)! : [found]).Any(part =>
        Uri.TryCreate(part, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && Destination.Compared(part) == compared);

    private sealed record Row
    {
        public string What { get; init; } = "";
        public long? Id { get; init; }
        public string? Who { get; init; }
        public string Text { get; init; } = "";
        public Instant At { get; init; }
        public long? Clicks { get; init; }
        public string? Found { get; init; }
    }
}
