using Dapper;
using Filon.Storage;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Events;

/// <summary>Finds the touches that files brought for the days of an event: badges scanned, and whatever else counts as an event or a webinar.</summary>
public sealed class ScanQuery(Database database)
{
    private const string Free =
        """
        from touch t join profile f on f.workspace_id = t.workspace_id and f.id = t.profile_id
        where t.workspace_id = @workspace and t.happened_at >= @Start and t.happened_at < @End and t.channel in ('event', 'webinar')
            and not exists (select 1 from event_guest g where g.workspace_id = t.workspace_id and g.touch_id = t.id)
            and not exists (
                select 1 from event_guest g join profile o on o.workspace_id = g.workspace_id and o.id = g.profile_id
                where g.workspace_id = t.workspace_id and g.event_id = @told and g.touch_id is not null and g.is_own_touch = false and o.person_id = f.person_id)
        """;

    private const string Name = "coalesce(t.campaign, t.label, '')";

    /// <summary>What may be tied to an event, the most first.</summary>
    public async Task<IReadOnlyList<ScanGroup>> GroupsAsync(Workspace workspace, Event told, CancellationToken cancel)
    {
        var (start, end) = told.Span(workspace.Zone);
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<ScanGroup>(
            $"select {Name} as name, count(*) as scans, count(distinct f.person_id) as persons {Free} group by {Name} order by scans desc, name limit 20",
            new { workspace = workspace.Id, told = told.Id, Start = start, End = end })).AsList();
    }

    /// <summary>The first of each person under that name.</summary>
    internal async Task<IReadOnlyList<Scan>> ListAsync(Transaction transaction, Workspace workspace, Event told, string name)
    {
        var (start, end) = told.Span(workspace.Zone);
        var rows = await transaction.QueryAsync<Row>(
            $"""
            select t.id, t.profile_id, f.person_id, t.happened_at, t.said_channel, t.source, t.medium, t.campaign, t.label {Free} and {Name} = @name
            order by t.happened_at, t.sequence, t.id
            """, new { workspace = workspace.Id, told = told.Id, Start = start, End = end, name });
        return [.. rows.DistinctBy(row => row.PersonId).Select(row => row.Scan)];
    }

    /// <summary>Those of that name that are tied.</summary>
    internal Task<IReadOnlyList<GuestStore.Came>> AttachedAsync(Transaction transaction, long workspace, long told, string name) => transaction.QueryAsync<GuestStore.Came>(
        """
        select g.profile_id, g.touch_id, g.is_own_touch, g.said_campaign from event_guest g
        join touch t on t.workspace_id = g.workspace_id and t.id = g.touch_id
        where g.workspace_id = @workspace and g.event_id = @told and g.is_own_touch = false and coalesce(g.said_campaign, t.label, '') = @name
        order by g.profile_id
        """, new { workspace, told, name });

    /// <summary>What is tied, by the name its file gives it.</summary>
    public async Task<IReadOnlyList<ScanGroup>> TiedAsync(long workspace, long told, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<ScanGroup>(
            """
            select coalesce(g.said_campaign, t.label, '') as name, count(*) as scans, count(*) as persons from event_guest g
            join touch t on t.workspace_id = g.workspace_id and t.id = g.touch_id
            where g.workspace_id = @workspace and g.event_id = @told and g.is_own_touch = false
            group by coalesce(g.said_campaign, t.label, '') order by scans desc, name
            """, new { workspace, told })).AsList();
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public long ProfileId { get; init; }
        public long PersonId { get; init; }
        public Instant HappenedAt { get; init; }
        public string? SaidChannel { get; init; }
        public string? Source { get; init; }
        public string? Medium { get; init; }
        public string? Campaign { get; init; }
        public string? Label { get; init; }

        public Scan Scan => new(ProfileId, HappenedAt, new() { Id = Id, SaidChannel = SaidChannel, Source = Source, Medium = Medium, Campaign = Campaign, Label = Label });
    }
}
