using System.Data.Common;
using Dapper;

namespace Filon.Measure.Returns;

/// <summary>When the lead of each deal was created, over the whole persons tied to it: all profiles of each. In Unix milliseconds.</summary>
internal static class LeadQuery
{
    /// <summary>
    /// The earliest of: a touch of kind "lead", a conversion, the contact's creation in the CRM [001: from the moment the lead was generated].
    /// A deal of which none is known is left out.
    /// </summary>
    public static async Task<Dictionary<long, long>> CreatedAsync(DbConnection connection, long workspace)
    {
        var rows = await connection.QueryAsync<(long Deal, long At)>("""
            with member as (
                select distinct dp.deal_id, q.id as profile_id, case when q.network = 'crm' then q.created_at end as created_at
                from deal_profile dp
                join profile p on p.workspace_id = dp.workspace_id and p.id = dp.profile_id
                join profile q on q.workspace_id = p.workspace_id and q.person_id = p.person_id
                where dp.workspace_id = @workspace
            )
            select deal_id, min(happened_at)
            from (
                select deal_id, created_at as happened_at from member where created_at is not null
                union all
                select m.deal_id, t.happened_at
                from member m join touch t on t.workspace_id = @workspace and t.profile_id = m.profile_id
                where t.kind = 'lead'
                union all
                select m.deal_id, c.happened_at
                from member m join conversion c on c.workspace_id = @workspace and c.profile_id = m.profile_id
            ) as said
            group by deal_id
            order by deal_id
            """, new { workspace });
        return rows.ToDictionary(row => row.Deal, row => row.At);
    }

    /// <summary>Won deals have their first touch in the ledger; open ones have none there yet.</summary>
    public static async Task<Dictionary<long, long>> FirstTouchesOfOpenAsync(DbConnection connection, long workspace)
    {
        var rows = await connection.QueryAsync<(long Deal, long At)>("""
            select d.id, min(t.happened_at)
            from deal d
            join deal_profile dp on dp.workspace_id = d.workspace_id and dp.deal_id = d.id
            join profile p on p.workspace_id = dp.workspace_id and p.id = dp.profile_id
            join profile q on q.workspace_id = p.workspace_id and q.person_id = p.person_id
            join touch t on t.workspace_id = q.workspace_id and t.profile_id = q.id
            where d.workspace_id = @workspace and d.status = 'open'
            group by d.id
            order by d.id
            """, new { workspace });
        return rows.ToDictionary(row => row.Deal, row => row.At);
    }
}
