using Dapper;
using Filon.People;
using Filon.Storage;

namespace Filon.Reciprocity;

/// <summary>In which archives of its network each account was first and last seen.</summary>
public sealed class FollowAccountQuery(Database database)
{
    // who objected to being followed, as persons of the People room
    internal const string Hidden =
        $"select h.network_key from profile h where h.workspace_id = @workspace and h.network = @network and (h.is_own or h.person_id in ({PersonQuery.Hidden}))";

    // followed already when the first archive was made, and no file says since when
    private const string Before =
        $"""
        select s.account_key from follow_sighting s
        where s.workspace_id = @workspace and s.network = @network and s.direction = 'following' and s.import_id = @first and s.account_key not in ({Hidden})
            and s.account_key not in (select f.account_key from follow f where f.workspace_id = @workspace and f.network = @network and f.since is not null and f.direction = 'following')
        """;

    /// <summary>Of each account of a network.</summary>
    public Task<IReadOnlyList<AccountHistory>> AllAsync(long workspace, string network, CancellationToken cancel) =>
        ReadAsync("", new { workspace, network }, cancel);

    /// <summary>Of each that somebody is known behind, or that is named.</summary>
    public Task<IReadOnlyList<AccountHistory>> KnownAsync(long workspace, string network, IReadOnlyCollection<string> named, CancellationToken cancel) => ReadAsync(
        $"""
        and s.account_key in (select p.network_key from profile p where p.workspace_id = @workspace and p.network = @network
            union select c.account_key from follow_sighting c where c.workspace_id = @workspace and c.network = @network and {database.Dialect.Among("c.account_key", "named")})
        """, new { workspace, network, named = database.Dialect.List(named) }, cancel);

    /// <summary>Of each that is named.</summary>
    public async Task<IReadOnlyList<AccountHistory>> NamedAsync(long workspace, string network, IReadOnlyCollection<string> named, CancellationToken cancel) => named.Count == 0 ? [] : await ReadAsync(
        $"and {database.Dialect.Among("s.account_key", "named")}", new { workspace, network, named = database.Dialect.List(named) }, cancel);

    /// <summary>Of each we followed whose beginning may be known: a file says the day, or the first archive that lists whom we follow does not list it.</summary>
    public Task<IReadOnlyList<AccountHistory>> BegunAsync(long workspace, string network, long first, CancellationToken cancel) => ReadAsync(
        """
        and s.account_key in (
            select b.account_key from follow_sighting b
            where b.workspace_id = @workspace and b.network = @network and b.direction = 'following' and b.import_id <> @first
                and not exists (select 1 from follow_sighting o where o.workspace_id = @workspace and o.network = @network and o.direction = 'following'
                    and o.account_key = b.account_key and o.import_id = @first)
            union select f.account_key from follow f where f.workspace_id = @workspace and f.network = @network and f.since is not null and f.direction = 'following')
        """, new { workspace, network, first }, cancel);

    /// <summary>How many we followed before the first archive.</summary>
    public async Task<int> CountBeforeAsync(long workspace, string network, long first, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.ExecuteScalarAsync<int>($"select count(*) from ({Before}) b", new { workspace, network, first });
    }

    /// <summary>Whom we followed before the first archive.</summary>
    public async Task<IReadOnlyList<string>> BeforeAsync(long workspace, string network, long first, (int Skip, int Take) part, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<string>($"{Before} order by s.account_key limit @Take offset @Skip", new { workspace, network, first, part.Skip, part.Take })).AsList();
    }

    /// <summary>How many of those we follow began to follow us after a moment, and not before we followed them.</summary>
    public async Task<long> CountBacksAsync(long workspace, string network, NodaTime.Instant after, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.ExecuteScalarAsync<long>(
            $"""
            select count(*) from (
                select s.account_key from follow_sighting s
                where s.workspace_id = @workspace and s.network = @network and s.account_key not in ({Hidden})
                group by s.account_key
                having min(case when s.direction = 'follower' then s.made_at end) > @after
                    and min(case when s.direction = 'following' then s.made_at end) <= min(case when s.direction = 'follower' then s.made_at end)) b
            """, new { workspace, network, after });
    }

    /// <summary>Of those that nobody is known behind, whom we have followed longest without being followed: in both of the latest archives, for a time at least.</summary>
    /// <param name="workspace">Whose archives.</param>
    /// <param name="network">Which.</param>
    /// <param name="latest">When the latest lists of followers and of followed accounts were made.</param>
    /// <param name="until">Followed at that moment already.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<AccountHistory>> SilentAsync(
        long workspace, string network, (NodaTime.Instant? Followers, NodaTime.Instant Following) latest, NodaTime.Instant until, int take, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<AccountHistory>(
            $"""
            select s.account_key as account, min(s.made_at) as followed_first, max(s.made_at) as followed_last
            from follow_sighting s
            where s.workspace_id = @workspace and s.network = @network and s.direction = 'following'
                and not exists (select 1 from profile p where p.workspace_id = @workspace and p.network = @network and p.network_key = s.account_key)
                and not exists (select 1 from follow_sighting r where r.workspace_id = @workspace and r.network = @network and r.direction = 'follower'
                    and r.account_key = s.account_key and r.made_at = @Followers)
            group by s.account_key having max(s.made_at) = @Following and min(s.made_at) <= @until
            order by (@Following - min(s.made_at)) / 86400000 desc, {database.Dialect.ByteOrder("s.account_key")} limit @take
            """, new { workspace, network, Followers = latest.Followers ?? default, latest.Following, until, take })).AsList();
    }

    private async Task<IReadOnlyList<AccountHistory>> ReadAsync(string which, object parameters, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<AccountHistory>(
            $"""
            select s.account_key as account,
                min(case when s.direction = 'follower' then s.made_at end) as follower_first, max(case when s.direction = 'follower' then s.made_at end) as follower_last,
                min(case when s.direction = 'following' then s.made_at end) as followed_first, max(case when s.direction = 'following' then s.made_at end) as followed_last,
                max(f.since) as since
            from follow_sighting s
            left join follow f on f.workspace_id = s.workspace_id and f.network = s.network and f.account_key = s.account_key and f.since is not null
                and f.direction = s.direction and s.direction = 'following'
            where s.workspace_id = @workspace and s.network = @network and s.account_key not in ({Hidden}) {which}
            group by s.account_key order by s.account_key
            """, parameters)).AsList();
    }
}
