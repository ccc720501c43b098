using Dapper;
using Filon.Storage;
using NodaTime;

namespace Filon.Events.Activities;

/// <summary>Calls, meetings and letters as they were typed in.</summary>
public sealed class ActivityQuery(Database database)
{
    public const int PageSize = 50;

    private const string Hidden =
        """
        select o.person_id from profile o where o.workspace_id = @workspace and o.network = 'erased'
        union select o.person_id from suppression s join profile o on o.workspace_id = s.workspace_id and o.id = s.profile_id where s.workspace_id = @workspace
        """;

    private const string Columns =
        $"""
        select a.id, a.kind, a.direction, a.minutes, a.note, a.hours_id, h.role, t.profile_id, t.happened_at, t.campaign, t.kind as touch_kind,
            case when f.person_id in ({Hidden}) then null else f.person_id end as person_id, case when f.person_id in ({Hidden}) then null else p.name end as person
        from activity a
        join touch t on t.workspace_id = a.workspace_id and t.id = a.id
        join profile f on f.workspace_id = a.workspace_id and f.id = t.profile_id
        join person p on p.workspace_id = a.workspace_id and p.id = f.person_id
        left join hours h on h.workspace_id = a.workspace_id and h.id = a.hours_id
        where a.workspace_id = @workspace
        """;

    /// <summary>The latest first.</summary>
    /// <param name="workspace">Whose.</param>
    /// <param name="person">Of one person alone; null: of all.</param>
    /// <param name="after">Instant and number of the last one seen; null: from the beginning.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<Activity>> ListAsync(long workspace, long? person, (Instant At, long Id)? after, int take, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return [.. (await connection.QueryAsync<Row>(
            $"""
            {Columns} {(person is null ? "" : "and f.person_id = @person")} {(after is null ? "" : "and (t.happened_at < @At or t.happened_at = @At and a.id < @Id)")}
            order by t.happened_at desc, a.id desc limit @take
            """, new { workspace, person = person ?? 0, take, At = after?.At ?? default, Id = after?.Id ?? 0 })).Select(row => row.Activity)];
    }

    public async Task<Activity?> FindAsync(long workspace, long id, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryFirstOrDefaultAsync<Row>($"{Columns} and a.id = @id", new { workspace, id }))?.Activity;
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public string Kind { get; init; } = "";
        public string Direction { get; init; } = "";
        public long? Minutes { get; init; }
        public string? Note { get; init; }
        public long? HoursId { get; init; }
        public string? Role { get; init; }
        public long ProfileId { get; init; }
        public Instant HappenedAt { get; init; }
        public string? Campaign { get; init; }
        public string TouchKind { get; init; } = "";
        public long? PersonId { get; init; }
        public string? Person { get; init; }

        public Activity Activity => new()
        {
            Id = Id, Kind = ActivityWords.Kind(Kind) ?? ActivityKind.Call, IsIncoming = Direction == ActivityWords.In, ProfileId = ProfileId, PersonId = PersonId, Person = Person,
            HappenedAt = HappenedAt, Minutes = Minutes, Note = Note, Campaign = Campaign, Mark = TouchKind is "lead" or "opportunity" ? TouchKind : null, HoursId = HoursId, Role = Role,
        };
    }
}
