using Dapper;
using Filon.Storage;

namespace Filon.Events;

/// <summary>Finds the events that touches of files name and nobody has written in.</summary>
public sealed class NamedEventQuery(Database database)
{
    public async Task<IReadOnlyList<NamedEvent>> ListAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<NamedEvent>(
            """
            select t.campaign, coalesce(min(t.label), t.campaign) as name, min(t.happened_at) as first_at, max(t.happened_at) as last_at from touch t
            where t.workspace_id = @workspace and t.channel = 'event' and t.campaign is not null
                and not exists (select 1 from event e where e.workspace_id = t.workspace_id and e.campaign = t.campaign)
            group by t.campaign order by first_at, t.campaign limit 100
            """, new { workspace })).AsList();
    }
}
