using Filon.Audit;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Server.Audit;

/// <summary>The audit log, for programs.</summary>
internal static class AuditApi
{
    // lines of one and the same millisecond that a page may have to step over
    private const int AtOnce = 500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Audit log");
        api.Get("settings/audit", Role.Owner, ("listAuditLines", "What was done by whom, the youngest first"), ListAsync);
        api.Get("settings/audit/keeping", Role.Owner, ("getAuditKeeping", "How long the log is kept"), FindAsync);
        api.Put("settings/audit/keeping", Role.Owner, ("putAuditKeeping", "Set how long the log is kept; older lines are forgotten"), KeepAsync);
    }

    private static async Task<Answer<KeepBody>> FindAsync(Visit visit, AuditStore store, CancellationToken cancel) =>
        new KeepBody(await store.MonthsAsync(visit.Workspace.Id, cancel));

    private static async Task<Answer<KeepBody>> KeepAsync(KeepBody body, Visit visit, AuditStore store, CancellationToken cancel)
    {
        if (AuditRoutes.Wrong(body.Months) is { } failure) return failure;
        await store.KeepAsync(visit.Workspace.Id, body.Months, cancel);
        return body;
    }

    private static async Task<Answer<ListAnswer<AuditLineAnswer>>> ListAsync(
        string? who, string? what, string? from, string? to, Paging paging, Visit visit, AuditQuery query, CancellationToken cancel)
    {
        var slice = paging.Read<(Instant At, long Log, long Number)>();
        if (!slice.Succeeded) return slice.Failure;
        var filter = new AuditAsk { Who = who, What = what, From = from, To = to }.Filter(visit.Workspace);
        if (slice.Value.After is { } after) filter = filter with { Before = after.At + Duration.FromMilliseconds(1) };
        var lines = await query.PageAsync(visit.Workspace.Id, filter, 0, slice.Value.Take + AtOnce, cancel);
        return slice.Value.Cut(lines, line => (line.At, -line.WorkspaceId, line.Number), AuditLineAnswer.Of, descending: true);
    }
}
