using Dapper;
using Filon.Measure;
using Filon.Measure.Attribution;
using Filon.Measure.Ledger;
using Filon.Storage;
using NodaTime;

namespace Filon.Events;

/// <summary>The list of guests of an event.</summary>
public sealed class EventGuestQuery(Database database, MeasureSettingsStore settings)
{
    public const int Most = 5_000;

    /// <returns>By name; who objects or was erased counts without one. At most <see cref="Most"/>.</returns>
    public async Task<IReadOnlyList<Guest>> ListAsync(long workspace, long told, CancellationToken cancel)
    {
        var model = (await settings.ReadAsync(workspace, cancel)).Model.KeptAs().Name();
        await using var connection = await database.OpenAsync(cancel);
        var guests = await connection.QueryAsync<Guest>(
            """
            select g.profile_id, f.person_id, case when h.person_id is null then p.name else '' end as person,
                case when h.person_id is null then c.name end as company,
                case when h.person_id is null then (select min(e.email) from profile_email e where e.workspace_id = g.workspace_id and e.profile_id = g.profile_id) end as email,
                g.invited_at, case when t.id is null then null else g.attended_at end as attended_at, case when t.id is null then null else g.how end as how, t.id as touch_id,
                coalesce((select cast(sum(k.amount_minor) as bigint) from ledger_line k where k.workspace_id = g.workspace_id and k.touch_id = g.touch_id and k.model = @model), 0) as earned_minor
            from event_guest g
            join profile f on f.workspace_id = g.workspace_id and f.id = g.profile_id
            join person p on p.workspace_id = g.workspace_id and p.id = f.person_id
            left join company c on c.workspace_id = g.workspace_id and c.id = p.company_id
            left join touch t on t.workspace_id = g.workspace_id and t.id = g.touch_id
            left join (
                select o.person_id from profile o where o.workspace_id = @workspace and o.network = 'erased'
                union select o.person_id from suppression s join profile o on o.workspace_id = s.workspace_id and o.id = s.profile_id where s.workspace_id = @workspace
            ) h on h.person_id = f.person_id
            where g.workspace_id = @workspace and g.event_id = @told and (g.invited_at is not null or t.id is not null)
            order by person, g.profile_id limit @Most
            """, new { workspace, told, model, Most });
        var seats = (await connection.QueryAsync<(long Profile, long Session)>(
            "select profile_id, session_id from event_seat where workspace_id = @workspace and event_id = @told order by seen_at, session_id", new { workspace, told }))
            .ToLookup(seat => seat.Profile, seat => seat.Session);
        return [.. guests.Select(guest => guest with { Seats = [.. seats[guest.ProfileId]] })];
    }

    /// <summary>When a profile came; null where it did not.</summary>
    internal static Task<Instant?> AttendedAtAsync(Transaction transaction, long workspace, long told, long profile) => transaction.FirstAsync<Instant?>(
        "select attended_at from event_guest where workspace_id = @workspace and event_id = @told and profile_id = @profile and touch_id is not null", new { workspace, told, profile });
}
