using System.Data.Common;
using Dapper;

namespace Filon.Measure.Ledger;

/// <summary>Reads from which records the lead of each deal is known, over the whole persons tied to it: all profiles of each.</summary>
internal static class LeadQuery
{
    /// <summary>In the order of the deals' ids.</summary>
    /// <remarks>Touches are asked for profile by profile, so that SQLite, too, reads each off an index instead of reading every touch.</remarks>
    public static async Task<IReadOnlyList<DealSigns>> ReadAsync(DbConnection connection, long workspace) =>
        (await connection.QueryAsync<DealSigns>(
            """
            with member as (
                select distinct dp.deal_id, q.id as profile_id, case when q.network = 'crm' then q.created_at end as created_at
                from deal_profile dp
                join profile p on p.workspace_id = dp.workspace_id and p.id = dp.profile_id
                join profile q on q.workspace_id = p.workspace_id and q.person_id = p.person_id
                where dp.workspace_id = @workspace
            ),
            sign as (
                select deal_id, created_at as happened_at from member
                union all
                select deal_id, (
                    select min(t.happened_at) from touch t
                    where t.workspace_id = @workspace and t.profile_id = member.profile_id and t.kind = 'lead')
                from member
                union all
                select deal_id, (
                    select min(c.happened_at) from conversion c
                    where c.workspace_id = @workspace and c.profile_id = member.profile_id)
                from member
            ),
            signed as (
                select deal_id, min(happened_at) as happened_at from sign group by deal_id
            ),
            touched as (
                select d.id as deal_id, min((
                    select min(t.happened_at) from touch t
                    where t.workspace_id = @workspace and t.profile_id = m.profile_id)) as happened_at
                from deal d
                join member m on m.deal_id = d.id
                where d.workspace_id = @workspace and d.status = 'open'
                group by d.id
            )
            select d.id, case when d.status = 'won' then d.closed_at end as won_at, d.type, d.company_id, d.created_at,
                coalesce(s.happened_at, t.happened_at) as sign_at
            from deal d
            left join signed s on s.deal_id = d.id
            left join touched t on t.deal_id = d.id
            where d.workspace_id = @workspace
            order by d.id
            """, new { workspace })).AsList();
}
