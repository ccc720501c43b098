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
        var people = await CountAsync(connection, "person p where p.workspace_id = @workspace and not exists (select 1 from profile e where e.workspace_id = @workspace and e.person_id = p.id and (e.network = 'erased' or e.is_own = true))", workspace);
        var customers = await CountAsync(connection,
            """
            (select f.person_id from profile f join deal_profile l on l.workspace_id = f.workspace_id and l.profile_id = f.id
                join deal d on d.workspace_id = l.workspace_id and d.id = l.deal_id and d.status = 'won' where f.workspace_id = @workspace and f.network <> 'erased'
            union select f.person_id from profile f join deal d on d.workspace_id = f.workspace_id and d.company_id = f.company_id and d.status = 'won'
                where f.workspace_id = @workspace and f.network <> 'erased') c
            """, workspace);
        return new(
            Math.Max(0, people - customers), customers,
            await CountAsync(connection, "follow where workspace_id = @workspace", workspace),
            await CountAsync(connection, "touch where workspace_id = @workspace", workspace),
            await CountAsync(connection, "deal where workspace_id = @workspace", workspace),
            await SourcesAsync(connection, workspace), await MembersAsync(connection, workspace),
            await CountAsync(connection, "api_token where workspace_id = @workspace and revoked_at is null", workspace),
            await CountAsync(connection, "(select distinct f.person_id from suppression s join profile f on f.workspace_id = s.workspace_id and f.id = s.profile_id where s.workspace_id = @workspace and s.reason = 'objected') o", workspace),
            await CountAsync(connection, "erasure where workspace_id = @workspace and state <> 'waiting'", workspace));
    }

    private static Task<long> CountAsync(DbConnection connection, string what, long workspace) =>
        connection.ExecuteScalarAsync<long>($"select count(*) from {what}", new { workspace });

    private async Task<IReadOnlyList<(string, long, long)>> SourcesAsync(DbConnection connection, long workspace) => (await connection.QueryAsync<(string, long, long)>(
        """
        select i.format, count(*), sum(case when i.created_at < @month and m.informed_at is null then 1 else 0 end)
        from profile f
        join import_source s on s.workspace_id = f.workspace_id and s.kind = 'profile' and s.record_id = f.id
        join import i on i.workspace_id = s.workspace_id and i.id = s.import_id
        left join privacy_mark m on m.workspace_id = f.workspace_id and m.profile_id = f.id and m.field = ''
        where f.workspace_id = @workspace and f.network <> 'erased' and f.is_own = false
        group by i.format order by i.format
        """, new { workspace, month = RetentionQuery.Moved(clock.Now(), -1) })).AsList();

    private static async Task<IReadOnlyList<(string, long)>> MembersAsync(DbConnection connection, long workspace) => (await connection.QueryAsync<(string, long)>(
        "select role, count(*) from member where workspace_id = @workspace group by role order by role", new { workspace })).AsList();
}
