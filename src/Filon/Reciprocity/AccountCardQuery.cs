using Dapper;
using Filon.People;
using Filon.Storage;

namespace Filon.Reciprocity;

/// <summary>What is known of the accounts of a network, and what we publish there.</summary>
public sealed class AccountCardQuery(Database database)
{
    private const int MostPosts = 3_000;

    /// <summary>By account; of persons who stand in no list, none.</summary>
    public async Task<IReadOnlyDictionary<string, AccountCard>> ReadAsync(long workspace, string network, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<AccountCard>(
            $"""
            with mine as (
                select p.id, p.network_key, p.handle, p.person_id from profile p
                where p.workspace_id = @workspace and p.network = @network and not p.is_own and p.person_id not in ({PersonQuery.Hidden})
            ), exchange as (
                select m.id, count(*) as exchanges, min(t.happened_at) as first_exchange
                from mine m join touch t on t.workspace_id = @workspace and t.profile_id = m.id group by m.id
            ), touched as (
                select f.person_id, max(t.happened_at) as last_touch
                from profile f join touch t on t.workspace_id = f.workspace_id and t.profile_id = f.id
                where f.workspace_id = @workspace and f.person_id in (select person_id from mine) group by f.person_id
            ), dealt as (
                select d.company_id, max(case when d.status = 'won' then 1 else 0 end) as customer, max(case when d.status = 'open' then 1 else 0 end) as open_deal
                from deal d where d.workspace_id = @workspace and d.company_id is not null group by d.company_id
            )
            select m.network_key as account, n.id as person_id, n.name, m.handle, n.title, c.name as company, c.industry, c.country, n.stage,
                coalesce(d.customer, 0) as customer, coalesce(d.open_deal, 0) as open_deal, coalesce(e.exchanges, 0) as exchanges, e.first_exchange, l.last_touch
            from mine m
            join person n on n.workspace_id = @workspace and n.id = m.person_id
            left join company c on c.workspace_id = @workspace and c.id = n.company_id
            left join exchange e on e.id = m.id
            left join touched l on l.person_id = m.person_id
            left join dealt d on d.company_id = n.company_id
            order by m.network_key
            """, new { workspace, network })).ToDictionary(card => card.Account, StringComparer.Ordinal);
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
