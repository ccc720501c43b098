using Dapper;
using Filon.People;
using Filon.Storage;

namespace Filon.Reciprocity;

/// <summary>What archives list, and in which of them each account was seen.</summary>
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

    /// <summary>Every account of two archives and the lists of them it stands in. Who objected to being followed is left out.</summary>
    /// <param name="workspace">Whose archives.</param>
    /// <param name="earlier">Null: only the later.</param>
    /// <param name="later">Of the same network.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<AccountPair>> PairsAsync(long workspace, Archive? earlier, Archive later, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<AccountPair>(
            $"""
            select account_key as account,
                max(case when import_id = @a and direction = 'follower' then 1 else 0 end) as followed_us,
                max(case when import_id = @a and direction = 'following' then 1 else 0 end) as we_followed,
                max(case when import_id = @b and direction = 'follower' then 1 else 0 end) as follows_us,
                max(case when import_id = @b and direction = 'following' then 1 else 0 end) as we_follow
            from follow_sighting
            where workspace_id = @workspace and network = @network and import_id in (@a, @b) and account_key not in ({HiddenAccounts})
            group by account_key order by account_key
            """, new { workspace, network = later.Network, a = earlier?.ImportId ?? 0, b = later.ImportId })).AsList();
    }

    /// <summary>Of each account of a network the first and the last archive it was seen in, as follower and as followed, and the day of our follow where a file says it.</summary>
    public async Task<IReadOnlyList<AccountHistory>> HistoriesAsync(long workspace, string network, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<AccountHistory>(
            $"""
            select s.account_key as account,
                min(case when s.direction = 'follower' then s.made_at end) as follower_first, max(case when s.direction = 'follower' then s.made_at end) as follower_last,
                min(case when s.direction = 'following' then s.made_at end) as followed_first, max(case when s.direction = 'following' then s.made_at end) as followed_last,
                max(f.since) as since
            from follow_sighting s
            left join follow f on f.workspace_id = s.workspace_id and f.network = s.network and f.account_key = s.account_key
                and f.direction = s.direction and s.direction = 'following'
            where s.workspace_id = @workspace and s.network = @network and s.account_key not in ({HiddenAccounts})
            group by s.account_key order by s.account_key
            """, new { workspace, network })).AsList();
    }

    // who objected to being followed, as persons of the People room
    private const string HiddenAccounts =
        $"select h.network_key from profile h where h.workspace_id = @workspace and h.network = @network and (h.is_own or h.person_id in ({PersonQuery.Hidden}))";
}
