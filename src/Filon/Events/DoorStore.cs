using System.Security.Cryptography;
using Dapper;
using Filon.Storage;

namespace Filon.Events;

/// <summary>The table of doors.</summary>
public sealed class DoorStore(Database database, TimeProvider clock)
{
    /// <summary>Without those that are taken for one another; 22 of them are 107 bits: nobody guesses one.</summary>
    private const string Letters = "23456789abcdefghjkmnpqrstuvwxyz";

    private const int Length = 22;

    /// <returns>A door for the event and one for each of its sessions and stands, made where they are not there yet.</returns>
    public async Task<IReadOnlyList<Door>> OpenAsync(long workspace, long told, IEnumerable<long> sessions, CancellationToken cancel)
    {
        var wanted = sessions.Prepend(0).ToHashSet();
        var there = await OfAsync(workspace, told, cancel);
        var missing = wanted.Except(there.Select(door => door.SessionId)).ToList();
        if (missing.Count > 0)
        {
            await database.WriteAsync(async transaction =>
            {
                transaction.AsBookkeeping(); // a page that is looked at is no act of anybody
                foreach (var session in missing)
                    await transaction.ExecuteAsync("""
                        insert into event_door (workspace_id, code, event_id, session_id, created_at) values (@workspace, @code, @told, @session, @now)
                        on conflict (workspace_id, event_id, session_id) do nothing
                        """, new { workspace, code = RandomNumberGenerator.GetString(Letters, Length), told, session, now = clock.Now() });
            }, cancel);
            there = await OfAsync(workspace, told, cancel);
        }

        return [.. there.Where(door => wanted.Contains(door.SessionId))];
    }

    /// <summary>The doors of an event, its own first.</summary>
    public async Task<IReadOnlyList<Door>> OfAsync(long workspace, long told, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<Door>(
            "select code, event_id, session_id, closed_at from event_door where workspace_id = @workspace and event_id = @told order by session_id", new { workspace, told })).AsList();
    }

    public async Task<Door?> FindAsync(long workspace, string code, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.QueryFirstOrDefaultAsync<Door>(
            "select code, event_id, session_id, closed_at from event_door where workspace_id = @workspace and code = @code", new { workspace, code });
    }

    /// <summary>Shuts all doors of an event, or opens them again; what hangs on the wall stays good.</summary>
    /// <returns>False where it has none.</returns>
    public Task<bool> SetClosedAsync(long workspace, long told, bool closed, CancellationToken cancel) => database.WriteAsync(async transaction =>
    {
        await transaction.WatchAsync("event_door", new { workspace_id = workspace, event_id = told });
        return await transaction.ExecuteAsync(
            "update event_door set closed_at = @at where workspace_id = @workspace and event_id = @told",
            new { workspace, told, at = closed ? clock.GetUtcNow().ToUnixTimeMilliseconds() : (long?)null }) > 0;
    }, cancel);
}
