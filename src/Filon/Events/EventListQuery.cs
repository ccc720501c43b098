using Dapper;
using Filon.Costs;
using Filon.Measure;
using Filon.Measure.Attribution;
using Filon.Measure.Ledger;
using Filon.Storage;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Events;

/// <summary>Events with their figures.</summary>
public sealed class EventListQuery(Database database, MeasureSettingsStore settings, SpendingStore spending, CostBookQuery books, HoursStore hours)
{
    /// <param name="workspace">Whose events.</param>
    /// <param name="on">The last day whose costs count.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>The latest first.</returns>
    public async Task<IReadOnlyList<EventLine>> ListAsync(Workspace workspace, LocalDate on, CancellationToken cancel)
    {
        var model = (await settings.ReadAsync(workspace.Id, cancel)).Model.KeptAs().Name();
        await using var connection = await database.OpenAsync(cancel);
        var rows = (await connection.QueryAsync<Row>(
            $"""
            select {EventStore.Columns}, coalesce(g.invited, 0) as invited, coalesce(g.attended, 0) as attended, coalesce(l.earned, 0) as earned from event e
            left join (
                select u.event_id, count(distinct case when u.invited_at is not null then f.person_id end) as invited, count(distinct case when t.id is not null then f.person_id end) as attended
                from event_guest u
                join profile f on f.workspace_id = u.workspace_id and f.id = u.profile_id
                left join touch t on t.workspace_id = u.workspace_id and t.id = u.touch_id
                where u.workspace_id = @workspace group by u.event_id
            ) g on g.event_id = e.id
            left join (
                select u.event_id, cast(sum(k.amount_minor) as bigint) as earned from event_guest u
                join ledger_line k on k.workspace_id = u.workspace_id and k.touch_id = u.touch_id and k.model = @model
                where u.workspace_id = @workspace group by u.event_id
            ) l on l.event_id = e.id
            where e.workspace_id = @workspace and e.removed_at is null
            order by e.first_day desc, e.id desc
            """, new { workspace = workspace.Id, model })).AsList();
        return await WithCostsAsync(workspace, rows.ConvertAll(row => row.Line), on, cancel);
    }

    /// <summary>One event with its figures; null where there is none.</summary>
    public async Task<EventLine?> FindAsync(Workspace workspace, long id, LocalDate on, CancellationToken cancel) =>
        (await ListAsync(workspace, on, cancel)).FirstOrDefault(line => line.Event.Id == id);

    private async Task<IReadOnlyList<EventLine>> WithCostsAsync(Workspace workspace, List<EventLine> lines, LocalDate on, CancellationToken cancel)
    {
        if (lines.Count == 0) return lines;
        var whose = new EventSpending(lines.Select(line => line.Event), await spending.TiesAsync(workspace.Id, cancel));
        var costs = (await books.ReadAsync(workspace, on, cancel)).Lines.Select(line => (Event: whose.Of(line), line.Minor)).Where(line => line.Event is not null)
            .GroupBy(line => line.Event!.Value).ToDictionary(lines => lines.Key, lines => lines.Sum(line => line.Minor));
        var spent = (await hours.ListAsync(workspace.Id, null, cancel)).Select(entry => (Event: whose.Of(entry), entry.Minutes)).Where(entry => entry.Event is not null)
            .GroupBy(entry => entry.Event!.Value).ToDictionary(entries => entries.Key, entries => entries.Sum(entry => entry.Minutes));
        return [.. lines.Select(line => line with { CostMinor = costs.GetValueOrDefault(line.Event.Id), Minutes = spent.GetValueOrDefault(line.Event.Id) })];
    }

    private sealed record Row : EventRow
    {
        public long Invited { get; init; }
        public long Attended { get; init; }
        public long Earned { get; init; }

        public EventLine Line => new(Event, Invited, Attended, Earned);
    }
}
