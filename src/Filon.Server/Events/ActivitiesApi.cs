using Filon.Events.Activities;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Events;

/// <summary>Calls, meetings and letters, for programs.</summary>
internal static class ActivitiesApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Events");
        api.Get("activities", Role.Viewer, ("listActivities", "Calls, meetings and letters, the latest first"), ListAsync);
        api.Post("activities", Role.Editor, ("addActivity", "Note a call, a meeting or a letter: a touch"), AddAsync);
        api.Get("activities/{id:long}", Role.Viewer, ("getActivity", "A call, a meeting or a letter"), FindAsync);
        api.Put("activities/{id:long}", Role.Editor, ("putActivity", "Change one, or put a removed one back under its id"), PutAsync);
        api.Delete("activities/{id:long}", Role.Editor, ("removeActivity", "Remove one, and its touch; the answer is what was removed"), RemoveAsync);
    }

    private static async Task<Answer<ListAnswer<ActivityAnswer>>> ListAsync(long? person, Paging paging, Visit visit, ActivityQuery activities, CancellationToken cancel)
    {
        var slice = paging.Read<(NodaTime.Instant At, long Id)>();
        if (!slice.Succeeded) return slice.Failure;
        var found = await activities.ListAsync(visit.Workspace.Id, person, slice.Value.After, slice.Value.Take, cancel);
        return slice.Value.Answer(found, activity => (activity.HappenedAt, activity.Id), ActivityAnswer.Of);
    }

    private static async Task<Answer<ActivityAnswer>> FindAsync(long id, Visit visit, ActivityQuery activities, CancellationToken cancel) =>
        await activities.FindAsync(visit.Workspace.Id, id, cancel) is { } activity ? ActivityAnswer.Of(activity) : ActivityWords.NotFound;

    private static async Task<Added<ActivityAnswer>> AddAsync(ActivityBody body, Visit visit, Noting noting, ActivityQuery activities, CancellationToken cancel)
    {
        var kept = await KeepAsync(body.Fields(null, visit.Workspace.Zone), visit, noting, activities, cancel);
        return kept.Succeeded ? kept.Value : kept.Failure;
    }

    private static async Task<Answer<ActivityAnswer>> PutAsync(long id, ActivityBody body, Visit visit, Noting noting, ActivityQuery activities, CancellationToken cancel)
    {
        var kept = await KeepAsync(body.Fields(id, visit.Workspace.Zone), visit, noting, activities, cancel);
        return kept.Succeeded ? kept.Value : kept.Failure;
    }

    private static async Task<Answer<ActivityAnswer>> RemoveAsync(long id, Visit visit, Noting noting, CancellationToken cancel)
    {
        var gone = await noting.RemoveAsync(visit.Workspace.Id, id, cancel);
        return gone.Succeeded ? ActivityAnswer.Of(gone.Value) : gone.Failure;
    }

    private static async Task<Outcome<ActivityAnswer>> KeepAsync(ActivityFields fields, Visit visit, Noting noting, ActivityQuery activities, CancellationToken cancel)
    {
        var kept = await noting.PutAsync(visit.Workspace, fields, visit.Account.Id, Language.English, cancel);
        if (!kept.Succeeded) return kept.Failure;
        return await activities.FindAsync(visit.Workspace.Id, kept.Value.Kept.Id, cancel) is { } activity ? ActivityAnswer.Of(activity) : ActivityWords.NotFound;
    }
}
