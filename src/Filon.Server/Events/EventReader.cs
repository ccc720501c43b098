using System.Globalization;
using Filon.Costs;
using Filon.Events;
using Filon.Server.Costs;
using Filon.Workspaces;

namespace Filon.Server.Events;

/// <summary>Reads all that an event's page shows.</summary>
internal sealed class EventReader(EventListQuery events, EventGuestQuery guests, EventStore store, EventSpendingReader spending, EventSurroundings around)
{
    /// <returns>Null where there is no such event, or it was removed.</returns>
    public async Task<EventPage?> ReadAsync(Workspace workspace, long id, CancellationToken cancel)
    {
        var today = around.Clock.Today(workspace);
        var all = await events.ListAsync(workspace, today, cancel);
        if (all.FirstOrDefault(line => line.Event.Id == id) is not { } line) return null;
        var day = Iso(line.Event.IsOn(today) || line.Event.FirstDay > today ? today : line.Event.FirstDay);
        return new()
        {
            Line = line, Sessions = await store.SessionsAsync(workspace.Id, id, cancel), Guests = await guests.ListAsync(workspace.Id, id, cancel),
            Scans = (await around.Scans.GroupsAsync(workspace, line.Event, cancel), await around.Scans.TiedAsync(workspace.Id, id, cancel)),
            Spending = await spending.ReadAsync(workspace, id, today, cancel),
            Stops = [.. all.Where(other => other.Event.Id != id && other.Event.Campaign == line.Event.Campaign)],
            Segments = await around.Segments.ListAsync(workspace.Id, cancel),
            Stages = await around.Persons.StagesAsync(workspace.Id, cancel),
            Model = await around.ModelAsync(workspace.Id, cancel),
            HasBegun = line.Event.FirstDay <= today, Form = EventFields.Of(line.Event),
            Session = new() { Day = Iso(line.Event.FirstDay) }, Cost = new() { Day = day }, Hours = new() { Day = day },
        };
    }

    private static string Iso(NodaTime.LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
