using Filon.Events;
using Filon.Server.Costs;
using Filon.Server.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Events;

/// <summary>The list of events with their figures, and the form to make one.</summary>
internal static class EventsPages
{
    public static async Task<IResult> ListAsync(Visit visit, EventListQuery events, TimeProvider clock, CancellationToken cancel) =>
        Show(visit, await ReadAsync(visit, events, clock, cancel));

    public static async Task<IResult> AddAsync(
        [FromForm] EventFields form, Visit visit, EventStore store, EventListQuery events, TimeProvider clock, CancellationToken cancel)
    {
        var read = form.Read(visit.Language);
        if (!read.Succeeded) return Show(visit, await ReadAsync(visit, events, clock, cancel) with { Form = form, Failure = read.Failure });
        var added = await store.AddAsync(visit.Workspace.Id, read.Value, visit.Account.Id, cancel);
        return Page.Done(visit, $"events/{added.Id}", new("The event is there: invite people, or note who came.", "L’événement est créé\u00a0: invitez, ou notez qui est venu."), $"events/{added.Id}/remove");
    }

    public static async Task<IResult> DownloadAsync(Visit visit, EventListQuery events, TimeProvider clock, CancellationToken cancel)
    {
        var table = new CsvTable(
            visit.Language, new("Event", "Événement"), new("Kind", "Nature"), new("Place", "Lieu"), new("First day", "Premier jour"), new("Last day", "Dernier jour"),
            new("Campaign", "Campagne"), new("Invited", "Invités"), new("Came", "Venus"), new("Cost", "Coût"), new("Hours", "Heures"), new("Earned", "Gagné"));
        foreach (var line in await events.ListAsync(visit.Workspace, clock.Today(visit.Workspace), cancel))
            table.Add(line.Event.Name, line.Event.Kind.Name(), line.Event.Place, line.Event.FirstDay, line.Event.LastDay, line.Event.Campaign, line.Invited, line.Attended,
                new Money.Amount(line.CostMinor, visit.Workspace.Currency), line.Minutes / 60.0, new Money.Amount(line.EarnedMinor, visit.Workspace.Currency));
        return table.Download("events.csv");
    }

    private static async Task<EventsPage> ReadAsync(Visit visit, EventListQuery events, TimeProvider clock, CancellationToken cancel)
    {
        var today = clock.Today(visit.Workspace);
        return new(await events.ListAsync(visit.Workspace, today, cancel), new() { First = today.ToString("uuuu-MM-dd", null) });
    }

    private static IResult Show(Visit visit, EventsPage page) => Page.Of<EventsView, EventsPage>(
        visit, new("Events", "Événements"), page, page.Failure is null ? StatusCodes.Status200OK : Problems.Status(page.Failure.Kind));
}
