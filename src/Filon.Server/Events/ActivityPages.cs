using Filon.Events.Activities;
using Filon.Server.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Events;

/// <summary>Calls, meetings and letters: typed in three keystrokes, changed, taken back.</summary>
internal static class ActivityPages
{
    public static async Task<IResult> ListAsync([AsParameters] ActivityAsk ask, Visit visit, ActivityQuery activities, PersonFinder finder, CancellationToken cancel)
    {
        var page = await ReadAsync(visit, ask, activities, finder, cancel);
        if (ask.Edit is not { } id) return Show(visit, page);
        return await activities.FindAsync(visit.Workspace.Id, id, cancel) is { } activity
            ? Show(visit, page with { Form = ActivityFields.Of(activity, visit.Workspace.Zone), Person = activity.Person })
            : Page.Failure(visit, ActivityWords.NotFound);
    }

    public static async Task<IResult> NoteAsync([FromForm] ActivityFields form, Visit visit, Noting noting, ActivityQuery activities, PersonFinder finder, CancellationToken cancel)
    {
        var done = await noting.PutAsync(visit.Workspace, form, visit.Account.Id, visit.Language, cancel);
        if (!done.Succeeded)
        {
            if (done.Failure.Kind != FailureKind.Invalid && done.Failure.Kind != FailureKind.Conflict) return Page.Failure(visit, done.Failure);
            var page = await ReadAsync(visit, new(form.Kind, form.Person, null, null), activities, finder, cancel);
            return Show(visit, page with { Form = form, Namesakes = form.Person is null ? await finder.NamesakesAsync(visit.Workspace.Id, form.Who, cancel) : [], Failure = done.Failure });
        }

        var (kept, former) = done.Value;
        var where = form.Person is { } person ? $"people/{person}#journey" : "activities";
        return former is null
            ? Page.Done(visit, where, new("It is noted, and a touch.", "C’est noté\u00a0: c’est un point de contact."), $"activities/{kept.Id}/remove")
            : Page.Done(visit, where, new("It is changed.", "C’est modifié."), UndoPath.Of("activities/put", ActivityFields.Of(former, visit.Workspace.Zone)));
    }

    public static async Task<IResult> PutBackAsync([AsParameters] ActivityFields former, Visit visit, Noting noting, CancellationToken cancel)
    {
        var done = await noting.PutAsync(visit.Workspace, former, visit.Account.Id, visit.Language, cancel);
        return done.Succeeded ? Page.Done(visit, "activities", new("It is as it was.", "C’est comme avant.")) : Page.Failure(visit, done.Failure);
    }

    public static async Task<IResult> RemoveAsync(long id, Visit visit, Noting noting, CancellationToken cancel)
    {
        var gone = await noting.RemoveAsync(visit.Workspace.Id, id, cancel);
        return gone.Succeeded
            ? Page.Done(visit, "activities", new("It is removed, and its touch with it.", "C’est retiré, et le point de contact avec."), UndoPath.Of("activities/put", ActivityFields.Of(gone.Value, visit.Workspace.Zone)))
            : Page.Failure(visit, gone.Failure);
    }

    private static async Task<ActivitiesPage> ReadAsync(Visit visit, ActivityAsk ask, ActivityQuery activities, PersonFinder finder, CancellationToken cancel)
    {
        var known = ask.Person is { } person ? await finder.NameAsync(visit.Workspace.Id, person, cancel) : null;
        var found = await activities.ListAsync(visit.Workspace.Id, known is null ? null : ask.Person, ask.Behind, ActivityQuery.PageSize + 1, cancel);
        return new(found, new() { Kind = ask.Kind, Person = known is null ? null : ask.Person }) { Person = known, Ask = ask };
    }

    private static IResult Show(Visit visit, ActivitiesPage page) => Page.Of<ActivitiesView, ActivitiesPage>(
        visit, new("Calls, meetings, letters", "Appels, rendez-vous, lettres"), page, page.Failure is null ? StatusCodes.Status200OK : Problems.Status(page.Failure.Kind));
}
