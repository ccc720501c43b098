using Filon.Events;
using Filon.Server.Api;
using Filon.Server.Costs;
using Filon.Server.Shell;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Server.Events;

/// <summary>Events, for programs.</summary>
internal static class EventsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Events");
        api.Get("events", Role.Viewer, ("listEvents", "Events with their figures, the latest first"), ListAsync);
        api.Post("events", Role.Editor, ("addEvent", "Make an event"), AddAsync);
        api.Get("events/{id:long}", Role.Viewer, ("getEvent", "An event with its figures, sessions and stands"), FindAsync);
        api.Put("events/{id:long}", Role.Editor, ("putEvent", "Change an event; its touches and costs follow"), PutAsync);
        api.Delete("events/{id:long}", Role.Editor, ("removeEvent", "Remove an event to which nobody came"), RemoveAsync);
        api.Post("events/{id:long}/restore", Role.Editor, ("restoreEvent", "Put a removed event back"), RestoreAsync);
        api.Post("events/{id:long}/sessions", Role.Editor, ("addSession", "Add a session or a stand"), AddSessionAsync);
        api.Delete("events/{id:long}/sessions/{session:long}", Role.Editor, ("removeSession", "Remove a session or a stand"), RemoveSessionAsync);
        api.Post("events/{id:long}/costs", Role.Editor, ("addEventCost", "Note a cost of an event, in the cost book under its campaign"), EventSpendingApi.AddCostAsync);
        api.Post("events/{id:long}/hours", Role.Editor, ("addEventHours", "Note hours spent on an event, in the cost book under its campaign"), EventSpendingApi.AddHoursAsync);
        api.Post("events/{id:long}/doors/close", Role.Editor, ("closeDoors", "Close the check-in sheet of an event"), CloseAsync);
        api.Post("events/{id:long}/doors/open", Role.Editor, ("openDoors", "Open the check-in sheet of an event again"), OpenAsync);
    }

    private static async Task<Answer<ListAnswer<EventAnswer>>> ListAsync(Paging paging, Visit visit, EventListQuery events, TimeProvider clock, CancellationToken cancel)
    {
        var slice = paging.Read<(LocalDate First, long Id)>();
        if (!slice.Succeeded) return slice.Failure;
        var lines = await events.ListAsync(visit.Workspace, clock.Today(visit.Workspace), cancel);
        return slice.Value.Cut(lines, line => (line.Event.FirstDay, line.Event.Id), line => EventAnswer.Of(line, visit.Workspace.Currency), descending: true);
    }

    private static async Task<Added<EventAnswer>> AddAsync(EventBody body, Visit visit, EventStore store, CancellationToken cancel)
    {
        var read = body.Read();
        if (!read.Succeeded) return read.Failure;
        return EventAnswer.Of(new(await store.AddAsync(visit.Workspace.Id, read.Value, visit.Account.Id, cancel), 0, 0, 0), visit.Workspace.Currency);
    }

    private static async Task<Answer<EventPageAnswer>> FindAsync(long id, Visit visit, EventListQuery events, EventStore store, TimeProvider clock, CancellationToken cancel) =>
        await events.FindAsync(visit.Workspace, id, clock.Today(visit.Workspace), cancel) is { } line
            ? new EventPageAnswer(EventAnswer.Of(line, visit.Workspace.Currency), [.. (await store.SessionsAsync(visit.Workspace.Id, id, cancel)).Select(SessionAnswer.Of)])
            : EventWords.NotFound;

    private static async Task<Answer<EventAnswer>> PutAsync(long id, EventBody body, Visit visit, Changing changing, EventListQuery events, TimeProvider clock, CancellationToken cancel)
    {
        var read = body.Read();
        if (!read.Succeeded) return read.Failure;
        var changed = await changing.ChangeAsync(visit.Workspace.Id, read.Value with { Id = id }, cancel);
        if (!changed.Succeeded) return changed.Failure;
        return await events.FindAsync(visit.Workspace, id, clock.Today(visit.Workspace), cancel) is { } line ? EventAnswer.Of(line, visit.Workspace.Currency) : EventWords.NotFound;
    }

    private static async Task<Done> RemoveAsync(long id, Visit visit, EventStore store, CancellationToken cancel) => (await store.SetRemovedAsync(visit.Workspace.Id, id, true, cancel)).Failure;

    private static async Task<Done> RestoreAsync(long id, Visit visit, EventStore store, CancellationToken cancel) => (await store.SetRemovedAsync(visit.Workspace.Id, id, false, cancel)).Failure;

    private static async Task<Added<SessionAnswer>> AddSessionAsync(long id, SessionBody body, Visit visit, EventStore store, CancellationToken cancel)
    {
        if (await store.FindAsync(visit.Workspace.Id, id, cancel) is not { RemovedAt: null } told) return EventWords.NotFound;
        var read = body.Fields.Read(told, visit.Workspace.Zone, Language.English);
        if (!read.Succeeded) return read.Failure;
        return SessionAnswer.Of(await store.PutSessionAsync(visit.Workspace.Id, id, read.Value, cancel));
    }

    private static async Task<Done> RemoveSessionAsync(long id, long session, Visit visit, EventStore store, CancellationToken cancel) =>
        await store.RemoveSessionAsync(visit.Workspace.Id, id, session, cancel) is null ? EventWords.NoSession : (Failure?)null;

    private static async Task<Done> CloseAsync(long id, Visit visit, DoorStore doors, CancellationToken cancel) =>
        await doors.SetClosedAsync(visit.Workspace.Id, id, true, cancel) ? (Failure?)null : EventWords.NotFound;

    private static async Task<Done> OpenAsync(long id, Visit visit, DoorStore doors, CancellationToken cancel) =>
        await doors.SetClosedAsync(visit.Workspace.Id, id, false, cancel) ? (Failure?)null : EventWords.NotFound;
}
