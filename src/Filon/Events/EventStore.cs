using Dapper;
using Filon.Storage;
using NodaTime;

namespace Filon.Events;

/// <summary>The tables of events and of their sessions and stands.</summary>
public sealed class EventStore(Database database, Ids ids, TimeProvider clock)
{
    internal const string Columns = "id, name, kind, place, first_day, last_day, campaign, note, removed_at, created_at";

    /// <param name="account">Who makes it; null: the command line.</param>
    /// <returns>The event with its id.</returns>
    public Task<Event> AddAsync(long workspace, Event told, long? account, CancellationToken cancel) => database.WriteAsync(async transaction =>
    {
        var added = told with { Id = ids.Next(), CreatedAt = clock.Now() };
        await transaction.WatchAsync("event", new { workspace_id = workspace, id = added.Id });
        await transaction.ExecuteAsync("""
            insert into event (workspace_id, id, name, kind, place, first_day, last_day, campaign, note, created_by, created_at)
            values (@workspace, @Id, @Name, @Kind, @Place, @FirstDay, @LastDay, @Campaign, @Note, @account, @CreatedAt)
            """, Row(workspace, added, account));
        return added;
    }, cancel);

    /// <summary>Changes what an event says of itself, in the caller's transaction.</summary>
    /// <returns>False where there is none.</returns>
    internal static async Task<bool> ChangeAsync(Transaction transaction, long workspace, Event told)
    {
        await transaction.WatchAsync("event", new { workspace_id = workspace, id = told.Id });
        return await transaction.ExecuteAsync("""
            update event set name = @Name, kind = @Kind, place = @Place, first_day = @FirstDay, last_day = @LastDay, campaign = @Campaign, note = @Note
            where workspace_id = @workspace and id = @Id and removed_at is null
            """, Row(workspace, told, null)) == 1;
    }

    public async Task<Event?> FindAsync(long workspace, long id, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryFirstOrDefaultAsync<EventRow>($"select {Columns} from event where workspace_id = @workspace and id = @id", new { workspace, id }))?.Event;
    }

    internal static async Task<Event?> FindAsync(Transaction transaction, long workspace, long id) =>
        (await transaction.FirstAsync<EventRow>($"select {Columns} from event where workspace_id = @workspace and id = @id", new { workspace, id }))?.Event;

    /// <summary>Takes an event off the list, or puts it back. One to which somebody came stays.</summary>
    public Task<Outcome<bool>> SetRemovedAsync(long workspace, long id, bool removed, CancellationToken cancel) => database.WriteOutcomeAsync<bool>(async transaction =>
    {
        var came = await transaction.FirstAsync<long>(
            "select count(*) from event_guest g join touch t on t.workspace_id = g.workspace_id and t.id = g.touch_id where g.workspace_id = @workspace and g.event_id = @id", new { workspace, id });
        if (removed && came > 0) return SomebodyCame;
        await transaction.WatchAsync("event", new { workspace_id = workspace, id });
        var changed = await transaction.ExecuteAsync(
            "update event set removed_at = @at where workspace_id = @workspace and id = @id", new { workspace, id, at = removed ? clock.Now() : (Instant?)null });
        return changed == 1 ? true : EventWords.NotFound;
    }, cancel);

    /// <returns>The sessions by their hour, then the stands.</returns>
    public async Task<IReadOnlyList<EventSession>> SessionsAsync(long workspace, long id, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return [.. (await connection.QueryAsync<SessionRow>(
            """
            select s.id, s.kind, s.name, s.starts_at, (
                select count(distinct f.person_id) from event_seat u
                join profile f on f.workspace_id = u.workspace_id and f.id = u.profile_id
                where u.workspace_id = s.workspace_id and u.session_id = s.id) as attended
            from event_session s where s.workspace_id = @workspace and s.event_id = @id
            order by s.kind, s.starts_at nulls last, s.name, s.id
            """, new { workspace, id })).Select(row => row.Session)];
    }

    /// <summary>Adds a session or a stand, or puts one back under the id it had.</summary>
    public Task<EventSession> PutSessionAsync(long workspace, long id, EventSession session, CancellationToken cancel) => database.WriteAsync(async transaction =>
    {
        var kept = session.Id == 0 ? session with { Id = ids.Next() } : session;
        await transaction.WatchAsync("event_session", new { workspace_id = workspace, id = kept.Id });
        await transaction.ExecuteAsync("""
            insert into event_session (workspace_id, id, event_id, kind, name, starts_at) values (@workspace, @Id, @told, @kind, @Name, @StartsAt)
            on conflict (workspace_id, id) do update set kind = excluded.kind, name = excluded.name, starts_at = excluded.starts_at where event_session.event_id = excluded.event_id
            """, new { workspace, kept.Id, told = id, kind = KindOf(kept), kept.Name, kept.StartsAt });
        return kept;
    }, cancel);

    /// <summary>Removes a session or a stand with its door; whoever was seen there still came to the event.</summary>
    /// <returns>What is gone; null where there was none.</returns>
    public Task<EventSession?> RemoveSessionAsync(long workspace, long id, long session, CancellationToken cancel) => database.WriteAsync(async transaction =>
    {
        await transaction.WatchAsync("event_session", new { workspace_id = workspace, id = session });
        var gone = await transaction.FirstAsync<SessionRow>(
            "delete from event_session where workspace_id = @workspace and id = @session and event_id = @id returning id, kind, name, starts_at", new { workspace, id, session });
        if (gone is null) return null;
        await transaction.ExecuteAsync("delete from event_door where workspace_id = @workspace and event_id = @id and session_id = @session", new { workspace, id, session });
        return gone.Session;
    }, cancel);

    private static string KindOf(EventSession session) => session.IsStand ? "stand" : "session";

    private static object Row(long workspace, Event told, long? account) => new
    {
        workspace, account, told.Id, told.Name, Kind = told.Kind.Code(), told.Place, told.FirstDay, told.LastDay, told.Campaign, told.Note, told.CreatedAt,
    };

    private static readonly Failure SomebodyCame = new(FailureKind.Conflict,
        "Somebody came to this event: take their attendance back first, or their touches would stand on nothing.",
        "Quelqu’un est venu à cet événement\u00a0: retirez d’abord sa présence, sinon ses contacts ne reposeraient sur rien.");

    private sealed record SessionRow
    {
        public long Id { get; init; }
        public string Kind { get; init; } = "";
        public string Name { get; init; } = "";
        public Instant? StartsAt { get; init; }
        public long Attended { get; init; }

        public EventSession Session => new() { Id = Id, Name = Name, IsStand = Kind == "stand", StartsAt = StartsAt, Attended = Attended };
    }
}
