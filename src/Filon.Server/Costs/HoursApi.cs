using Filon.Costs;
using Filon.Measure.Channels;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Server.Costs;

/// <summary>Time spent, for programs.</summary>
internal static class HoursApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Hours");
        api.Get("hours", Role.Viewer, ("listHours", "The hours noted, the newest first"), ListAsync);
        api.Post("hours", Role.Editor, ("addHours", "Note the hours of up to seven days"), AddAsync);
        api.Put("hours/{id:long}", Role.Editor, ("putHours", "Change an entry, or put a removed one back under its id"), PutAsync);
        api.Delete("hours/{id:long}", Role.Editor, ("removeHours", "Remove an entry; the answer is what was removed"), RemoveAsync);
    }

    private static async Task<Answer<ListAnswer<HoursAnswer>>> ListAsync(Visit visit, Paging paging, HoursStore hours, CancellationToken cancel)
    {
        var slice = paging.Read<(LocalDate Day, long Id)>();
        if (!slice.Succeeded) return slice.Failure;
        var rows = await hours.BehindAsync(visit.Workspace.Id, slice.Value.After, slice.Value.Take, cancel);
        return slice.Value.Answer(rows, entry => (entry.WorkedOn, entry.Id), HoursAnswer.Of);
    }

    private static async Task<Added<NotedHours>> AddAsync(HoursBody body, Visit visit, HoursStore hours, ChannelStore channels, CancellationToken cancel)
    {
        var kept = await KeepAsync(body, null, visit, hours, channels, cancel);
        return kept.Succeeded ? new NotedHours([.. kept.Value.Select(HoursAnswer.Of)]) : kept.Failure;
    }

    private static async Task<Answer<HoursAnswer>> PutAsync(long id, HoursBody body, Visit visit, HoursStore hours, ChannelStore channels, CancellationToken cancel)
    {
        var kept = await KeepAsync(body, id, visit, hours, channels, cancel);
        return kept.Succeeded ? HoursAnswer.Of(kept.Value[0]) : kept.Failure;
    }

    private static async Task<Answer<HoursAnswer>> RemoveAsync(long id, Visit visit, HoursStore hours, CancellationToken cancel) =>
        await hours.DeleteAsync(visit.Workspace.Id, id, cancel) is { } gone
            ? HoursAnswer.Of(gone)
            : new Failure(FailureKind.NotFound, "These hours are no longer there.", "Ces heures n’existent plus.");

    private static async Task<Outcome<IReadOnlyList<HoursEntry>>> KeepAsync(
        HoursBody body, long? id, Visit visit, HoursStore hours, ChannelStore channels, CancellationToken cancel)
    {
        var read = body.Read(id);
        return read.Succeeded ? await hours.PutAsync(visit.Workspace.Id, await channels.NamedAsync(visit, read.Value, cancel), cancel) : read;
    }
}
