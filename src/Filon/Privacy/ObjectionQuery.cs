using Dapper;
using Filon.Storage;
using NodaTime;

namespace Filon.Privacy;

/// <summary>Who objects: the only list they stand in.</summary>
public sealed class ObjectionQuery(Database database)
{
    public async Task<IReadOnlyList<(long Person, string Name, Instant Since)>> ListAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<(long, string, Instant)>(
            """
            select p.id, p.name, min(s.created_at) as since from suppression s
            join profile f on f.workspace_id = s.workspace_id and f.id = s.profile_id
            join person p on p.workspace_id = f.workspace_id and p.id = f.person_id
            where s.workspace_id = @workspace and s.reason = 'objected'
            group by p.id, p.name order by p.name, p.id
            """, new { workspace })).AsList();
    }
}
