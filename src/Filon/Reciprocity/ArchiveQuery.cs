using Dapper;
using Filon.Storage;

namespace Filon.Reciprocity;

/// <summary>What archives list, and who stands in the lists of two of them. Who objected to being followed is left out.</summary>
public sealed class ArchiveQuery(Database database)
{
    /// <summary>By network, the oldest first.</summary>
    public async Task<IReadOnlyList<Archive>> ListAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<Archive>(
            """
            select l.import_id, i.file_name, l.network, max(l.made_at) as made_at,
                cast(sum(case when l.direction = 'follower' then l.accounts end) as bigint) as followers,
                cast(sum(case when l.direction = 'following' then l.accounts end) as bigint) as following
            from follow_list l join import i on i.workspace_id = l.workspace_id and i.id = l.import_id
            where l.workspace_id = @workspace
            group by l.import_id, i.file_name, l.network order by l.network, max(l.made_at), l.import_id
            """, new { workspace })).AsList();
    }

    /// <param name="workspace">Whose archives.</param>
    /// <param name="earlier">Null: only the later.</param>
    /// <param name="later">Of the same network.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<ListCounts> CountAsync(long workspace, Archive? earlier, Archive later, CancellationToken cancel)
    {
        var before = earlier is null ? "" :
            $", ({Count(ListSide.FollowersBefore)}) as followers_before, ({Count(ListSide.FollowingBefore)}) as following_before"
            + $", ({Count(ListSide.FollowersBefore, ListSide.Followers)}) as followers_kept, ({Count(ListSide.FollowingBefore, ListSide.Following)}) as following_kept";
        await using var connection = await database.OpenAsync(cancel);
        return await connection.QuerySingleAsync<ListCounts>(
            $"""
            with hidden as materialized ({FollowAccountQuery.Hidden})
            select ({Count(ListSide.Followers)}) as followers, ({Count(ListSide.Following)}) as following, ({Count(ListSide.Followers, ListSide.Following)}) as mutual {before}
            """, new { workspace, network = later.Network, earlier = earlier?.ImportId ?? 0, later = later.ImportId });
    }

    /// <summary>The accounts of a movement that somebody is known behind, or those that nobody is.</summary>
    /// <param name="workspace">Whose archives.</param>
    /// <param name="two">The archives.</param>
    /// <param name="movement">One that they know.</param>
    /// <param name="known">Which of the two.</param>
    /// <param name="part">How many to leave out, and how many to read.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<string>> AccountsAsync(long workspace, Comparison two, Movement movement, bool known, (int Skip, int Take) part, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<string>(
            $"{Accounts(Crossing.From(movement), known)} order by {database.Dialect.ByteOrder(known ? "p.network_key" : "s.account_key")} limit @Take offset @Skip",
            Parameters(workspace, two, part))).AsList();
    }

    /// <summary>How many of a movement somebody is known behind.</summary>
    public async Task<long> CountKnownAsync(long workspace, Comparison two, Movement movement, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.ExecuteScalarAsync<long>($"select count(*) from ({Accounts(Crossing.From(movement), true)}) k", Parameters(workspace, two, default));
    }

    private static object Parameters(long workspace, Comparison two, (int Skip, int Take) part) =>
        new { workspace, network = two.Later.Network, earlier = two.Earlier?.ImportId ?? 0, later = two.Later.ImportId, part.Skip, part.Take };

    private static string Count(ListSide side, ListSide? other = null) =>
        $"""
        select count(*) from follow_sighting s
        where s.workspace_id = @workspace and s.network = @network and s.direction = '{side.Direction}' and s.import_id = {Import(side)}
            and s.account_key not in (select network_key from hidden) {(other is null ? "" : "and " + Stands(other, "s.account_key"))}
        """;

    private static string Accounts(Crossing crossing, bool known)
    {
        var other = crossing.Other is null ? "" : $"and {(crossing.InBoth ? "" : "not ")}{Stands(crossing.Other, known ? "p.network_key" : "s.account_key")}";
        return known
            ? $"""
              select p.network_key from profile p
              where p.workspace_id = @workspace and p.network = @network and not p.is_own and p.person_id not in ({People.PersonQuery.Hidden})
                  and {Stands(crossing.Of, "p.network_key")} {other}
              """
            : $"""
              select s.account_key from follow_sighting s
              where s.workspace_id = @workspace and s.network = @network and s.direction = '{crossing.Of.Direction}' and s.import_id = {Import(crossing.Of)}
                  and not exists (select 1 from profile p where p.workspace_id = @workspace and p.network = @network and p.network_key = s.account_key) {other}
              """;
    }

    private static string Stands(ListSide side, string account) =>
        $"""
        exists (select 1 from follow_sighting o where o.workspace_id = @workspace and o.network = @network and o.direction = '{side.Direction}'
            and o.account_key = {account} and o.import_id = {Import(side)})
        """;

    private static string Import(ListSide side) => side.Later ? "@later" : "@earlier";
}
