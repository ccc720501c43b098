using Filon.Costs;
using Filon.Events;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Server.Events;

/// <summary>Reads the lines of the cost book that are an event's.</summary>
public sealed class EventSpendingReader(EventListQuery events, SpendingStore spending, CostBookQuery books, HoursStore hours)
{
    /// <returns>The newest first.</returns>
    public async Task<SpendingPage> ReadAsync(Workspace workspace, long told, LocalDate on, CancellationToken cancel)
    {
        var all = (await events.ListAsync(workspace, on, cancel)).Select(line => line.Event);
        var whose = new EventSpending(all, await spending.TiesAsync(workspace.Id, cancel));
        var lines = (await books.ReadAsync(workspace, on, cancel)).Lines.Where(line => whose.Of(line) == told).Reverse();
        var worked = (await hours.ListAsync(workspace.Id, null, cancel)).Where(entry => whose.Of(entry) == told).Reverse();
        return new([.. lines], [.. worked]);
    }
}
