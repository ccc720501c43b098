using Dapper;
using Filon.Storage;

namespace Filon.Events;

/// <summary>Which costs and hours of the cost book are an event's.</summary>
public sealed class SpendingStore(Database database)
{
    public const string Cost = "cost", Hours = "hours";

    /// <summary>Says that these records are the event's.</summary>
    public Task TieAsync(long workspace, long told, string kind, IReadOnlyList<long> records, CancellationToken cancel) => database.WriteAsync(async transaction =>
    {
        // the audit log has the record itself, under an act that names the event
        foreach (var record in records)
            await transaction.ExecuteAsync("""
                insert into event_spending (workspace_id, kind, record_id, event_id) values (@workspace, @kind, @record, @told)
                on conflict (workspace_id, kind, record_id) do update set event_id = excluded.event_id
                """, new { workspace, kind, record, told });
    }, cancel);

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
