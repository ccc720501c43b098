using Dapper;
using Filon.People;
using Filon.Storage;

namespace Filon.Posts;

/// <summary>Who follows us and whom we follow, as archives say, with the person where one is known. Who objects, or was erased, counts without a name.</summary>
public sealed class FollowQuery(Database database)
{
    private const string IsHidden = $"p.person_id in ({PersonQuery.Hidden})";

    public async Task<ListOf<FollowLine>> ListAsync(long workspace, FollowFilter filter, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = (await connection.QueryAsync<FollowLine>(
            $"""
            select f.id, f.network, f.direction, f.since, f.seen_at, n.id as person_id, n.name as person, s.import_id,
                case when f.network = 'erased' or {IsHidden} then '' else f.account_key end as account_key
            from follow f
            left join profile p on p.workspace_id = f.workspace_id and p.network = f.network and p.network_key = f.account_key
            left join person n on n.workspace_id = p.workspace_id and n.id = p.person_id and not {IsHidden}
            left join import_source s on s.workspace_id = f.workspace_id and s.record_id = f.id and s.kind = 'follow'
            where f.workspace_id = @workspace {Limits(filter)} {(filter.After is null ? "" : "and f.id < @After")}
            order by f.id desc limit @take offset @skip
            """, Values(workspace, filter))).AsList();
        return ListOf.Cut(rows, filter.Take);
    }

    /// <summary>How many the whole list holds.</summary>
    public async Task<long> CountAsync(long workspace, FollowFilter filter, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.ExecuteScalarAsync<long>($"select count(*) from follow f where f.workspace_id = @workspace {Limits(filter)}", Values(workspace, filter));
    }

    public async Task<IReadOnlyList<string>> NetworksAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<string>("select distinct network from follow where workspace_id = @workspace order by network", new { workspace })).AsList();
    }

    private static string Limits(FollowFilter filter) =>
        $"{(string.IsNullOrWhiteSpace(filter.Network) ? "" : "and f.network = @Network")} {(filter.Direction is null ? "" : "and f.direction = @Direction")}";

    private static object Values(long workspace, FollowFilter filter) =>
        new { workspace, filter.Network, filter.Direction, filter.After, take = filter.Take + 1, skip = filter.Skip };
}
