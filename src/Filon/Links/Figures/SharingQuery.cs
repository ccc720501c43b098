using Dapper;
using Filon.Storage;

namespace Filon.Links.Figures;

/// <summary>Who else shares what a link leads to, and who made whose link.</summary>
public sealed class SharingQuery(Database database)
{
    /// <summary>Links of a tree, or to one address, at most.</summary>
    public const int Most = 500;

    private const string Columns =
        """
        l.id, l.host, l.code, l.title, l.sharer, l.parent_id, l.removed_at, coalesce(t.hits, 0) as hits, coalesce(t.clicks, 0) as clicks, coalesce(t.uniques, 0) as uniques
        from link l
        left join link_total t on t.workspace_id = l.workspace_id and t.link_id = l.id
        """;

    /// <summary>All links of the workspace that lead to the same address, this one among them, the most clicked first.</summary>
    public async Task<IReadOnlyList<SharedLink>> SameAddressAsync(long workspace, string destination, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<SharedLink>(
            $"select {Columns} where l.workspace_id = @workspace and l.address = @address order by coalesce(t.clicks, 0) desc, l.id limit @Most",
            new { workspace, address = Destination.Compared(destination), Most })).AsList();
    }

    /// <summary>The link that it all began with, and all that were made from it, from their makers’ and so on.</summary>
    public async Task<SharingTree?> TreeAsync(long workspace, long link, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var root = await connection.QueryFirstOrDefaultAsync<long?>(
            """
            with recursive above (id, parent_id, depth) as (
                select id, parent_id, 0 from link where workspace_id = @workspace and id = @link
                union all
                select p.id, p.parent_id, a.depth + 1 from above a join link p on p.workspace_id = @workspace and p.id = a.parent_id where a.depth < 50
            )
            select id from above order by depth desc limit 1
            """, new { workspace, link });
        if (root is null) return null;
        return SharingTree.Of((await connection.QueryAsync<SharedLink>(
            $"""
            with recursive below (id, depth) as (
                select cast(@root as bigint), 0
                union all
                select c.id, b.depth + 1 from below b join link c on c.workspace_id = @workspace and c.parent_id = b.id where b.depth < 50
            ),
            among as (select id from below limit @Most)
            select {Columns} where l.workspace_id = @workspace and l.id in (select id from among) order by l.id limit @Most
            """, new { workspace, root, Most })).AsList());
    }
}
