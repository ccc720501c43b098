using Dapper;
using Filon.Links.Origins;
using Filon.Storage;

namespace Filon.Links.Redirects;

/// <summary>Finds links by what stands in an address, and takes the clicks of limited ones. A code says of which workspace it is.</summary>
public sealed class LinkTargetStore(Database database)
{
    /// <param name="code">As typed: as it is, else in lower case.</param>
    public async Task<LinkTarget?> FindAsync(string host, string code, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var row = await connection.QueryFirstOrDefaultAsync<(long Workspace, long Id, long Edition)>(
            """
            select l.workspace_id, l.id, l.edition from link_code c join link l on l.workspace_id = c.workspace_id and l.id = c.link_id
            where c.host = @host and c.code in (@code, @folded) order by case when c.code = @code then 0 else 1 end limit 1
            """,
            new { host, code, folded = code.ToLowerInvariant() });
        if (row.Workspace == 0) return null;
        var link = await connection.QueryFirstAsync<Link>($"select {LinkStore.Columns} from link where workspace_id = @Workspace and id = @Id", new { row.Workspace, row.Id });
        var routes = await connection.QueryAsync<LinkStore.RouteRow>(
            "select position, device, language, country, weight, destination from link_route where workspace_id = @Workspace and link_id = @Id order by position", new { row.Workspace, row.Id });
        var own = await connection.QueryFirstOrDefaultAsync<string>("select team_networks from link_settings where workspace_id = @Workspace", new { row.Workspace });
        return new(row.Workspace, row.Edition, link with { Routes = [.. routes.Select(route => route.Route)] }, OwnNetworks.Parse(own) is { Succeeded: true } parsed ? parsed.Value : OwnNetworks.None);
    }

    /// <summary>Takes one click from what a limited link has left, in one statement: exact on every node.</summary>
    /// <returns>False where none is left.</returns>
    public Task<bool> TakeClickAsync(long workspace, long link, CancellationToken cancel) =>
        database.WriteAsync(async transaction =>
        {
            transaction.AsBookkeeping();
            return await transaction.ExecuteAsync(
                "update link set clicks_left = clicks_left - 1 where workspace_id = @workspace and id = @link and clicks_left > 0", new { workspace, link }) > 0;
        }, cancel);

    /// <summary>What was changed after this edition, the oldest change first.</summary>
    public async Task<IReadOnlyList<(string Host, string Code, long Edition)>> ChangedAsync(long after, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<(string, string, long)>(
            "select host, code, edition from link where edition > @after and workspace_id is not null order by edition limit 100000", new { after })).AsList();
    }

    public async Task<IReadOnlyList<string>> HostsAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<string>("select host from short_domain where workspace_id is not null order by host")).AsList();
    }
}
