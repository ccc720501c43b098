using Dapper;
using Filon.Costs;
using Filon.Storage;

namespace Filon.Events;

/// <summary>Which costs and hours of the cost book are an event's: written into the book and tied to the event together.</summary>
public sealed class SpendingStore(Database database, CostStore costs, HoursStore hours)
{
    internal const string Cost = "cost", Hours = "hours";

    /// <returns>The cost with its id.</returns>
    public Task<CostEntry> PutCostAsync(long workspace, long told, CostEntry entry, CancellationToken cancel) => database.WriteAsync(async transaction =>
    {
        var kept = await costs.PutAsync(transaction, workspace, entry);
        await TieAsync(transaction, workspace, told, Cost, [kept.Id]);
        return kept;
    }, cancel);

    /// <returns>The hours with their ids, or why they are refused (<see cref="HoursStore.PutAsync(long, IReadOnlyList{HoursEntry}, CancellationToken)"/>).</returns>
    public Task<Outcome<IReadOnlyList<HoursEntry>>> PutHoursAsync(long workspace, long told, IReadOnlyList<HoursEntry> entries, CancellationToken cancel) =>
        database.WriteOutcomeAsync<IReadOnlyList<HoursEntry>>(async transaction =>
        {
            var kept = await hours.PutAsync(transaction, workspace, entries);
            if (kept.Succeeded) await TieAsync(transaction, workspace, told, Hours, [.. kept.Value.Select(entry => entry.Id)]);
            return kept;
        }, cancel);

    private static async Task TieAsync(Transaction transaction, long workspace, long told, string kind, IReadOnlyList<long> records)
    {
        // the audit log has the record itself, under an act that names the event
        foreach (var record in records)
            await transaction.ExecuteAsync("""
                insert into event_spending (workspace_id, kind, record_id, event_id) values (@workspace, @kind, @record, @told)
                on conflict (workspace_id, kind, record_id) do update set event_id = excluded.event_id
                """, new { workspace, kind, record, told });
    }

    /// <summary>Every tie of a workspace: kind, record, event. A removed record keeps its tie, so that an undo finds it again.</summary>
    public async Task<IReadOnlyList<SpendingTie>> TiesAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<SpendingTie>(
            "select kind, record_id, event_id from event_spending where workspace_id = @workspace order by kind, record_id", new { workspace })).AsList();
    }

    /// <summary>What an event cost goes under its new campaign; what somebody put under another stays there.</summary>
    internal static async Task RenameAsync(Transaction transaction, long workspace, long told, (string Former, string Now) campaign)
    {
        foreach (var kind in new[] { Cost, Hours })
            await transaction.ExecuteAsync(
                $"""
                update {kind} set campaign = @Now where workspace_id = @workspace and campaign = @Former
                    and id in (select record_id from event_spending where workspace_id = @workspace and kind = @kind and event_id = @told)
                """, new { workspace, told, kind, campaign.Former, campaign.Now });
    }
}
