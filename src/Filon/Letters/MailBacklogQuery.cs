using Dapper;
using Filon.Storage;
using NodaTime;

namespace Filon.Letters;

/// <summary>What the queue holds of mail. Letters are the server's own work (workspace 0).</summary>
public sealed class MailBacklogQuery(Database database, TimeProvider clock)
{
    private const long NoWorkspace = 0;
    private static readonly Duration Recent = Duration.FromDays(7);

    public async Task<MailBacklog> ReadAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var row = await connection.QuerySingleAsync<(long Waiting, long Tried, long Failed, long? Oldest)>(
            """
            with letter as (
                select arguments, min(created_at) as queued_at, count(*) as attempts, max(case when state in ('waiting', 'running') then 1 else 0 end) as waits,
                    max(case when state = 'failed' then finished_at else 0 end) as failed_at
                from job where workspace_id = @workspace and kind = @Name group by arguments)
            select count(*) filter (where waits = 1), count(*) filter (where waits = 1 and attempts > 1), count(*) filter (where waits = 0 and failed_at > @recent),
                min(case when waits = 1 then queued_at end)
            from letter
            """, new { workspace = NoWorkspace, SendMail.Name, recent = clock.Now() - Recent });
        return new(row.Waiting, row.Tried, row.Failed, row.Oldest is { } at ? Instant.FromUnixTimeMilliseconds(at) : null);
    }
}
