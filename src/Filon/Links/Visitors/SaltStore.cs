using Dapper;
using Filon.Storage;
using NodaTime;

namespace Filon.Links.Visitors;

/// <summary>The table of salts: one for each workspace and uniqueness window, the same on every node, gone when the window is over.</summary>
public sealed class SaltStore(Database database)
{
    /// <summary>The salt of a window, drawn where there is none yet.</summary>
    public Task<Salt> TakeAsync(long workspace, Instant start, Instant end, CancellationToken cancel) =>
        database.WriteAsync(async transaction =>
        {
            transaction.AsBookkeeping();
            var drawn = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(VisitorKey.SaltLength));
            await transaction.ExecuteAsync(
                "insert into visitor_salt (workspace_id, starts_at, ends_at, salt) values (@workspace, @start, @end, @drawn) on conflict (workspace_id, starts_at) do nothing",
                new { workspace, start, end, drawn });
            var kept = await transaction.FirstAsync<string>(
                "select salt from visitor_salt where workspace_id = @workspace and starts_at = @start", new { workspace, start });
            return new Salt(start, end, Convert.FromHexString(kept!));
        }, cancel);

    /// <summary>How the workspace cuts time into windows.</summary>
    public async Task<(UniquenessWindow Window, DateTimeZone Zone)> WindowAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var (zone, window) = await connection.QueryFirstOrDefaultAsync<(string? Zone, int? Window)>(
            "select w.time_zone, s.uniqueness_window from workspace w left join link_settings s on s.workspace_id = w.id where w.id = @workspace", new { workspace });
        return ((UniquenessWindow)(window ?? (int)UniquenessWindow.Day), DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone ?? "") ?? DateTimeZone.Utc);
    }

    /// <summary>The workspaces with salts of windows that ended before this.</summary>
    public async Task<IReadOnlyList<long>> OverAsync(Instant until, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<long>("select distinct workspace_id from visitor_salt where ends_at < @until order by workspace_id", new { until })).AsList();
    }

    /// <summary>Throws away the salts of windows that are over, and who clicked in them.</summary>
    /// <param name="until">Windows that ended before this.</param>
    public Task ForgetAsync(long workspace, Instant until, CancellationToken cancel) =>
        database.WriteAsync(async transaction =>
        {
            transaction.AsBookkeeping();
            await transaction.ExecuteAsync("""
                delete from click_seen where workspace_id = @workspace
                and seen_at < (select max(ends_at) from visitor_salt where workspace_id = @workspace and ends_at < @until)
                """, new { workspace, until });
            await transaction.ExecuteAsync("delete from visitor_salt where workspace_id = @workspace and ends_at < @until", new { workspace, until });
        }, cancel);
}
