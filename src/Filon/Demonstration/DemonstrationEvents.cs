using Filon.Events;
using Filon.Workspaces;

namespace Filon.Demonstration;

/// <summary>The trade shows the simulated company was at, with everybody its files say came.</summary>
public sealed class DemonstrationEvents(NamedEventQuery named, EventStore events, Scans scans)
{
    /// <summary>Once: those that are there already stay as they are.</summary>
    public async Task MakeAsync(Workspace workspace, CancellationToken cancel)
    {
        foreach (var show in await named.ListAsync(workspace.Id, cancel))
        {
            var (first, last) = (show.FirstAt.InZone(workspace.Zone).Date, show.LastAt.InZone(workspace.Zone).Date);
            if (NodaTime.Period.DaysBetween(first, last) > 7) continue; // a campaign of many fairs is no fair
            var told = await events.AddAsync(workspace.Id, new() { Name = show.Name, Kind = EventKind.TradeShow, FirstDay = first, LastDay = last, Campaign = show.Campaign }, null, cancel);
            await scans.AttachAsync(workspace, told.Id, show.Campaign, cancel);
        }
    }
}
