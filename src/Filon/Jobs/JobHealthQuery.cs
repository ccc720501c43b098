using Dapper;
using Filon.Storage;
using NodaTime;

namespace Filon.Jobs;

/// <summary>What waits too long, what was abandoned and what was given up; of one workspace, or of all.</summary>
public sealed class JobHealthQuery(Database database, TimeProvider clock)
{
    private static readonly Duration Patience = Duration.FromMinutes(15), Recent = Duration.FromDays(7);

    public async Task<JobHealth> ReadAsync(long? workspace, CancellationToken cancel)
    {
        var now = clock.Now();
        await using var connection = await database.OpenAsync(cancel);
        var row = await connection.QuerySingleAsync<(long Waiting, long Overdue, long Abandoned, long Failed, long? Youngest)>(
            $"""
            select count(*) filter (where state = 'waiting'), count(*) filter (where state = 'waiting' and run_at < @late),
                count(*) filter (where state = 'running' and claimed_until < @late), count(*) filter (where state = 'failed' and finished_at > @recent),
                max(created_at)
            from job {(workspace is null ? "" : "where workspace_id = @workspace")}
            """,
            new { workspace, late = now - Patience, recent = now - Recent });
        return new(row.Waiting, row.Overdue, row.Abandoned, row.Failed, row.Youngest is { } at ? Instant.FromUnixTimeMilliseconds(at) : null);
    }
}
