using Filon.Events;
using Filon.Server.Accounts;
using Filon.Server.Shell;

namespace Filon.Server.Events;

/// <summary>The check-in sheet to print, and whether its doors are open.</summary>
internal static class DoorPages
{
    public static async Task<IResult> SheetAsync(long id, Visit visit, EventStore events, DoorStore doors, PublicAddress address, CancellationToken cancel)
    {
        if (await events.FindAsync(visit.Workspace.Id, id, cancel) is not { RemovedAt: null } told) return Page.Failure(visit, EventWords.NotFound);
        var sessions = await events.SessionsAsync(visit.Workspace.Id, id, cancel);
        var open = await doors.OpenAsync(visit.Workspace.Id, id, sessions.Select(session => session.Id), cancel);
        var sheets = open.Select(door => new DoorSheet(
            sessions.FirstOrDefault(session => session.Id == door.SessionId), address.Of(CheckInPages.PathOf(visit.Workspace.Slug, door.Code)))).OrderBy(sheet => sheet.Session is null ? 0 : 1).ToList();
        return Page.Of<DoorSheetView, DoorSheetPage>(
            visit, new("Check-in sheet", "Feuille d’émargement"), new(told, sheets, open.Any(door => door.ClosedAt is not null), address.IsKnown));
    }

    public static Task<IResult> CloseAsync(long id, Visit visit, DoorStore doors, CancellationToken cancel) =>
        SetAsync(id, true, visit, doors, (new("The check-in sheet is closed: its codes take nobody’s name.", "La feuille d’émargement est fermée\u00a0: ses codes ne prennent plus de nom."), $"events/{id}/doors/open"), cancel);

    public static Task<IResult> OpenAsync(long id, Visit visit, DoorStore doors, CancellationToken cancel) =>
        SetAsync(id, false, visit, doors, (new("The check-in sheet is open during the event.", "La feuille d’émargement est ouverte pendant l’événement."), $"events/{id}/doors/close"), cancel);

    private static async Task<IResult> SetAsync(long id, bool closed, Visit visit, DoorStore doors, (Sentence Said, string Undo) done, CancellationToken cancel) =>
        await doors.SetClosedAsync(visit.Workspace.Id, id, closed, cancel) ? Page.Done(visit, $"events/{id}/sheet", done.Said, done.Undo) : Page.Failure(visit, EventWords.NotFound);
}
