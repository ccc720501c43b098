using Dapper;
using Filon.People;
using Filon.Storage;

namespace Filon.Reciprocity;

/// <summary>What is known of the accounts of a network, and what we publish there.</summary>
public sealed class AccountCardQuery(Database database)
{
    private const int MostPosts = 3_000;

    private const string Deals = "exists (select 1 from deal d where d.workspace_id = @workspace and d.company_id = n.company_id and d.status = ";

    // of persons who stand in no list, none
    private const string Mine =
        $"""
        from profile m
        join person n on n.workspace_id = @workspace and n.id = m.person_id
        left join company c on c.workspace_id = @workspace and c.id = n.company_id
        where m.workspace_id = @workspace and m.network = @network and not m.is_own and m.person_id not in ({PersonQuery.Hidden})
        """;

    private const string Weighed =
        $"""
        m.network_key as account, m.person_id, n.title, c.name as company, c.industry,
        case when n.company_id is not null and {Deals}'won') then 1 else 0 end as customer, case when n.company_id is not null and {Deals}'open') then 1 else 0 end as open_deal,
        (select count(*) from touch t where t.workspace_id = @workspace and t.profile_id = m.id) as exchanges
        """;

    private const string Sighted =
        "from follow_sighting o where o.workspace_id = @workspace and o.network = @network and o.account_key = m.network_key and o.direction";

    private const string Told =
        """
        , n.name, m.handle, c.country, n.stage, (select min(t.happened_at) from touch t where t.workspace_id = @workspace and t.profile_id = m.id) as first_exchange,
        (select max(t.happened_at) from profile f join touch t on t.workspace_id = f.workspace_id and t.profile_id = f.id
            where f.workspace_id = @workspace and f.person_id = m.person_id) as last_touch
        """;

    /// <summary>By account, all that is known; of persons who stand in no list, none.</summary>
    public Task<IReadOnlyDictionary<string, AccountCard>> ReadAsync(long workspace, string network, CancellationToken cancel) =>
        ReadAsync($"select {Weighed} {Told} {Mine} order by m.network_key", new { workspace, network }, cancel);

    /// <summary>Of these accounts alone.</summary>
    public async Task<IReadOnlyDictionary<string, AccountCard>> ReadAsync(long workspace, string network, IReadOnlyCollection<string> accounts, CancellationToken cancel) =>
        accounts.Count == 0 ? new Dictionary<string, AccountCard>() : await ReadAsync(
            $"select {Weighed} {Told} {Mine} and {database.Dialect.Among("m.network_key", "accounts")} order by m.network_key",
            new { workspace, network, accounts = database.Dialect.List(accounts) }, cancel);

    /// <summary>
    /// What a proposal to follow is weighed by alone, no name, no stage, no time, with where the account was last seen: of every account that we never followed,
    /// and of the others that say something, since nearness is told from all that do.
    /// </summary>
    public async Task<IReadOnlyList<(AccountCard Card, AccountHistory Seen)>> WeighedAsync(long workspace, string network, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<AccountCard, AccountHistory, (AccountCard, AccountHistory)>(
            $"""
            select {Weighed}, m.network_key as account, (select max(o.made_at) {Sighted} = 'follower') as follower_last, (select max(o.made_at) {Sighted} = 'following') as followed_last
            {Mine} and (n.title is not null or n.company_id is not null or not exists (select 1 {Sighted} = 'following'))
            order by m.network_key
            """, (card, seen) => (card, seen), new { workspace, network }, splitOn: "account")).AsList();
    }

    private async Task<IReadOnlyDictionary<string, AccountCard>> ReadAsync(string sql, object parameters, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<AccountCard>(sql, parameters)).ToDictionary(card => card.Account, StringComparer.Ordinal);
    }

    /// <summary>The texts of our latest posts on any network, without reposts.</summary>
    public async Task<IReadOnlyList<string>> OwnWordsAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<string>(
            "select text from post where workspace_id = @workspace and not is_repost and text <> '' order by published_at desc, id desc limit @MostPosts",
            new { workspace, MostPosts })).AsList();
    }
}
