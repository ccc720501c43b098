using Dapper;
using Filon.Storage;

namespace Filon.Reciprocity;

/// <summary>The table of bounds: one row a workspace, none while they are the usual ones.</summary>
public sealed class FollowBoundsStore(Database database)
{
    public async Task<FollowBounds> ReadAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var row = await connection.QueryFirstOrDefaultAsync<Row>(
            "select guard_hundredths, least_a_week, most_a_week from reciprocity_settings where workspace_id = @workspace", new { workspace });
        return row is null ? FollowBounds.Usual : new((int)row.GuardHundredths, (int)row.LeastAWeek, (int?)row.MostAWeek);
    }

    public Task SaveAsync(long workspace, FollowBounds bounds, CancellationToken cancel) => database.WriteAsync(async transaction =>
    {
        await transaction.WatchAsync("reciprocity_settings", new { workspace_id = workspace });
        await transaction.ExecuteAsync("""
            insert into reciprocity_settings (workspace_id, guard_hundredths, least_a_week, most_a_week) values (@workspace, @GuardHundredths, @LeastAWeek, @MostAWeek)
            on conflict (workspace_id) do update set guard_hundredths = excluded.guard_hundredths, least_a_week = excluded.least_a_week, most_a_week = excluded.most_a_week
            """, new { workspace, bounds.GuardHundredths, bounds.LeastAWeek, bounds.MostAWeek });
    }, cancel);

    private sealed record Row
    {
        public long GuardHundredths { get; init; }
        public long LeastAWeek { get; init; }
        public long? MostAWeek { get; init; }
    }
}
