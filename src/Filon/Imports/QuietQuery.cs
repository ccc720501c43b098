using Dapper;
using Filon.Storage;
using NodaTime;

namespace Filon.Imports;

/// <summary>What came into each workspace last; demonstrations left out.</summary>
public sealed class QuietQuery(Database database)
{
    public async Task<IReadOnlyList<QuietWorkspace>> ReadAsync(long? workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = await connection.QueryAsync<(string Name, long? Import, long? Touch)>(
            $"""
            select w.name, (select max(i.applied_at) from import i where i.workspace_id = w.id and i.state = 'applied'),
                (select max(t.happened_at) from touch t where t.workspace_id = w.id)
            from workspace w where w.demonstration = @demonstration {(workspace is null ? "" : "and w.id = @workspace")}
            order by w.name, w.id
            """,
            new { workspace, demonstration = false });
        return [.. rows.Select(row => new QuietWorkspace(row.Name, At(row.Import), At(row.Touch)))];
    }

    private static Instant? At(long? milliseconds) => milliseconds is { } at ? Instant.FromUnixTimeMilliseconds(at) : null;
}
