using System.Data.Common;
using Dapper;

namespace Filon.Measure.Returns;

/// <summary>
/// When the lead of each deal was created, over the whole persons tied to it: all profiles of each. In Unix milliseconds.
/// The earliest touch is asked for profile by profile, so that SQLite, too, reads it off the index by profile instead of reading every touch.
/// </summary>
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
            ) as said
            group by deal_id
            having min(happened_at) is not null
            order by deal_id
            """, new { workspace });
        return rows.ToDictionary(row => row.Deal, row => row.At);
    }

    /// <summary>Won deals have their first touch in the ledger; open ones have none there yet.</summary>
    public static async Task<Dictionary<long, long>> FirstTouchesOfOpenAsync(DbConnection connection, long workspace)
    {
        var rows = await connection.QueryAsync<(long Deal, long At)>("""
            with member as (
                select distinct dp.deal_id, q.id as profile_id
                from deal d
                join deal_profile dp on dp.workspace_id = d.workspace_id and dp.deal_id = d.id
                join profile p on p.workspace_id = dp.workspace_id and p.id = dp.profile_id
                join profile q on q.workspace_id = p.workspace_id and q.person_id = p.person_id
                where d.workspace_id = @workspace and d.status = 'open'
            )
            select deal_id, min(happened_at)
            from (
                select deal_id, (
                    select min(t.happened_at) from touch t
                    where t.workspace_id = @workspace and t.profile_id = member.profile_id) as happened_at
                from member
            ) as said
            group by deal_id
            having min(happened_at) is not null
            order by deal_id
            """, new { workspace });
        return rows.ToDictionary(row => row.Deal, row => row.At);
    }
}
