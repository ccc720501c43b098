using Dapper;
using Filon.Storage;
using NodaTime;

namespace Filon.Links.Figures;

/// <summary>Single hits, with what they were.</summary>
public sealed class HitQuery(Database database)
{
    private const string Columns =
        """
        h.id, h.link_id, h.happened_at, h.class, h.step, h.named, h.referrer, h.referrer_name, h.language, h.country, h.source_label, h.scanned, h.route,
            coalesce(a.device, 0) as device, coalesce(a.browser, '') as browser, coalesce(a.system, '') as system, l.code, l.title
        from hit h
        join link l on l.workspace_id = h.workspace_id and l.id = h.link_id
        left join user_agent a on a.workspace_id = h.workspace_id and a.id = h.agent_id
        """;

    /// <summary>The latest of a link.</summary>
    /// <param name="before">The last one seen; null: from the latest on.</param>
    public async Task<IReadOnlyList<HitLine>> LatestAsync(long workspace, long link, (Instant At, long Id)? before, int take, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<HitLine>(
            $"""
            select {Columns}
            where h.workspace_id = @workspace and h.link_id = @link {(before is null ? "" : "and (h.happened_at, h.id) < (@at, @id)")}
            order by h.happened_at desc, h.id desc limit @take
            """, new { workspace, link, at = before?.At, id = before?.Id, take })).AsList();
    }

    /// <summary>What came into the table after this id, the oldest first, at most 200.</summary>
    /// <param name="link">0: of all links.</param>
    public async Task<IReadOnlyList<HitLine>> SinceAsync(long workspace, long link, long after, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<HitLine>(
            $"select {Columns} where h.workspace_id = @workspace and h.id > @after {(link == 0 ? "" : "and h.link_id = @link")} order by h.id limit 200",
            new { workspace, link, after })).AsList();
    }

    /// <summary>The latest of all links.</summary>
    public async Task<IReadOnlyList<HitLine>> LatestAsync(long workspace, int take, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<HitLine>(
            $"select {Columns} where h.workspace_id = @workspace order by h.happened_at desc, h.id desc limit @take", new { workspace, take })).AsList();
    }
}
