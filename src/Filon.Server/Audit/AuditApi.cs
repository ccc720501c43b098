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

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapWorkspaceApi("Audit log").Get("settings/audit", Role.Owner, ("listAuditLines", "What was done by whom, the youngest first"), ListAsync);

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
