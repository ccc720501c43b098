using System.Data.Common;
using Dapper;
using Filon.Storage;

namespace Filon.Privacy;

/// <summary>Counts what the register says of a workspace.</summary>
public sealed class RegisterQuery(Database database, TimeProvider clock)
{
    public async Task<RegisterFacts> ReadAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var people = await CountAsync(connection, "person where workspace_id = @workspace", workspace) - await CountAsync(connection,
            """
            person where workspace_id = @workspace and id in (select person_id from profile where workspace_id = @workspace and network = 'erased'
                union select person_id from profile where workspace_id = @workspace and is_own = true)
            """, workspace);
        var customers = await CountAsync(connection, await CountAsync(connection, "(select 1 from person where workspace_id = @workspace and last_contact_at is null limit 1) p", workspace) == 0 ? KeptCustomers : Customers, workspace);
        var counted = await CountAsync(connection, "measure_state where workspace_id = @workspace and computed_at >= stale_at", workspace) > 0;
        return new(
            Math.Max(0, people - customers), customers,
            await CountAsync(connection, "follow where workspace_id = @workspace", workspace),
            counted ? await connection.ExecuteScalarAsync<long>(KeptTouches, new { workspace }) : await CountAsync(connection, "touch where workspace_id = @workspace", workspace),
            await CountAsync(connection, "deal where workspace_id = @workspace", workspace),
            await SourcesAsync(connection, workspace), await MembersAsync(connection, workspace),
            await CountAsync(connection, "api_token where workspace_id = @workspace and revoked_at is null", workspace),
            await CountAsync(connection, "(select distinct f.person_id from suppression s join profile f on f.workspace_id = s.workspace_id and f.id = s.profile_id where s.workspace_id = @workspace and s.reason = 'objected') o", workspace),
            await CountAsync(connection, "erasure where workspace_id = @workspace and state <> 'waiting'", workspace));
    }

    private const string KeptTouches = "select cast(coalesce(sum(touches), 0) as bigint) from channel_total where workspace_id = @workspace";

    private const string KeptCustomers =
        "person where workspace_id = @workspace and is_customer = true and id not in (select person_id from profile where workspace_id = @workspace and network = 'erased')";

    private const string Customers =
        """
        (select f.person_id from profile f join deal_profile l on l.workspace_id = f.workspace_id and l.profile_id = f.id
            join deal d on d.workspace_id = l.workspace_id and d.id = l.deal_id and d.status = 'won' where f.workspace_id = @workspace and f.network <> 'erased'
        union select f.person_id from profile f join deal d on d.workspace_id = f.workspace_id and d.company_id = f.company_id and d.status = 'won'
            where f.workspace_id = @workspace and f.network <> 'erased') c
        """;

    private static Task<long> CountAsync(DbConnection connection, string what, long workspace) =>
        connection.ExecuteScalarAsync<long>($"select count(*) from {what}", new { workspace });

    private async Task<IReadOnlyList<(string, long, long)>> SourcesAsync(DbConnection connection, long workspace) => (await connection.QueryAsync<(string, long, long)>(
        """
        select i.format, cast(sum(n.profiles) as bigint), cast(sum(case when i.created_at < @month then n.untold else 0 end) as bigint)
        from (
            select s.import_id, count(*) as profiles, count(*) as untold from import_source s where s.workspace_id = @workspace and s.kind = 'profile' group by s.import_id
            union all
            select s.import_id, -count(*), -count(*)
            from (select id from profile where workspace_id = @workspace and network = 'erased' union select id from profile where workspace_id = @workspace and is_own = true) f
            cross join import_source s where s.workspace_id = @workspace and s.kind = 'profile' and s.record_id = f.id group by s.import_id
            union all
            select s.import_id, 0, -count(*)
            from privacy_mark m cross join profile f cross join import_source s
            where m.workspace_id = @workspace and m.field = '' and m.informed_at is not null
                and f.workspace_id = @workspace and f.id = m.profile_id and f.network <> 'erased' and f.is_own = false
                and s.workspace_id = @workspace and s.kind = 'profile' and s.record_id = f.id group by s.import_id
        ) n
        join import i on i.workspace_id = @workspace and i.id = n.import_id
        group by i.format having sum(n.profiles) > 0 order by i.format
        """, new { workspace, month = RetentionQuery.Moved(clock.Now(), -1) })).AsList();

    private static async Task<IReadOnlyList<(string, long)>> MembersAsync(DbConnection connection, long workspace) => (await connection.QueryAsync<(string, long)>(
        "select role, count(*) from member where workspace_id = @workspace group by role order by role", new { workspace })).AsList();
}
