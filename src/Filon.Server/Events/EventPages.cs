using Filon.Events;
using Filon.Server.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Events;

/// <summary>One event: looked at, changed, removed, its sessions and stands.</summary>
internal static class EventPages
{
    public static async Task<IResult> ShowAsync(long id, string? door, string? show, Visit visit, EventReader reader, CancellationToken cancel) =>
        await reader.ReadAsync(visit.Workspace, id, cancel) is { } page ? Show(visit, page with { AtDoor = door is not null, Shown = show }) : Page.Failure(visit, EventWords.NotFound);

    public static async Task<IResult> ChangeAsync(long id, [FromForm] EventFields form, Visit visit, Changing changing, EventReader reader, CancellationToken cancel)
    {
        var read = form.Read(visit.Language);
        if (read.Succeeded) return await KeepAsync(visit, changing, read.Value with { Id = id }, new("The event is changed, and its touches and costs with it.", "L’événement est modifié, et avec lui ses contacts et ses coûts."), true, cancel);
        return await reader.ReadAsync(visit.Workspace, id, cancel) is { } page ? Show(visit, page with { Form = form, Failed = "event", Failure = read.Failure }) : Page.Failure(visit, EventWords.NotFound);
    }

    public static async Task<IResult> PutBackAsync(long id, [AsParameters] EventFields former, Visit visit, Changing changing, CancellationToken cancel)
    {
        var read = former.Read(visit.Language);
        return read.Succeeded
            ? await KeepAsync(visit, changing, read.Value with { Id = id }, new("The event is as it was.", "L’événement est comme avant."), false, cancel)
            : Page.Failure(visit, read.Failure);
    }

    public static Task<IResult> RemoveAsync(long id, Visit visit, EventStore store, CancellationToken cancel) =>
        RemovedAsync(id, true, visit, store, ("events", new("The event is removed.", "L’événement est retiré."), $"events/{id}/restore"), cancel);

    public static Task<IResult> RestoreAsync(long id, Visit visit, EventStore store, CancellationToken cancel) =>
        RemovedAsync(id, false, visit, store, ($"events/{id}", new("The event is back.", "L’événement est de retour."), null), cancel);

    public static async Task<IResult> AddSessionAsync(long id, [FromForm] SessionFields form, Visit visit, EventStore store, EventReader reader, CancellationToken cancel)
    {
        if (await reader.ReadAsync(visit.Workspace, id, cancel) is not { } page) return Page.Failure(visit, EventWords.NotFound);
        var read = form.Read(page.Line.Event, visit.Workspace.Zone, visit.Language);
        if (!read.Succeeded) return Show(visit, page with { Session = form, Failed = "session", Failure = read.Failure });
        var added = await store.PutSessionAsync(visit.Workspace.Id, id, read.Value, cancel);
        return Page.Done(visit, $"events/{id}#sessions", read.Value.IsStand ? new("The stand is added.", "Le stand est ajouté.") : new("The session is added.", "La session est ajoutée."), $"events/{id}/sessions/{added.Id}/remove");
    }

    public static async Task<IResult> RemoveSessionAsync(long id, long session, Visit visit, EventStore store, CancellationToken cancel) =>
        await store.RemoveSessionAsync(visit.Workspace.Id, id, session, cancel) is { } gone
            ? Page.Done(visit, $"events/{id}#sessions", Sentence.Format("“{0}” is removed.", "«\u00a0{0}\u00a0» est retiré.", gone.Name))
            : Page.Failure(visit, EventWords.NoSession);

    internal static IResult Show(Visit visit, EventPage page) => Page.Of<EventView, EventPage>(
        visit, Sentence.Same(page.Line.Event.Name), page, page.Failure is null ? StatusCodes.Status200OK : Problems.Status(page.Failure.Kind));

    private static async Task<IResult> KeepAsync(Visit visit, Changing changing, Event told, Sentence said, bool undo, CancellationToken cancel)
    {
        var changed = await changing.ChangeAsync(visit.Workspace.Id, told, cancel);
        return changed.Succeeded
            ? Page.Done(visit, $"events/{told.Id}", said, undo ? UndoPath.Of($"events/{told.Id}/put", EventFields.Of(changed.Value)) : null)
            : Page.Failure(visit, changed.Failure);
    }

    private static async Task<IResult> RemovedAsync(long id, bool removed, Visit visit, EventStore store, (string Path, Sentence Said, string? Undo) done, CancellationToken cancel)
    {
        var set = await store.SetRemovedAsync(visit.Workspace.Id, id, removed, cancel);
        return set.Succeeded ? Page.Done(visit, done.Path, done.Said, done.Undo) : Page.Failure(visit, set.Failure);
    }
}
