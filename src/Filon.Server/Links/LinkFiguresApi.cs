using Filon.Links;
using Filon.Links.Figures;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Server.Links;

/// <summary>What links brought, for programs.</summary>
internal static class LinkFiguresApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Links");
        api.Get("links/{id:long}/figures", Role.Viewer, ("getLinkFigures", "What a link brought by day and by part: days = 7, 30, 90, 365 or 0 for all"), FiguresAsync);
        api.Get("links/{id:long}/hits", Role.Viewer, ("listHits", "The hits of a link, the latest first, each with what it was and why"), HitsAsync);
    }

    private static async Task<Answer<LinkFiguresAnswer>> FiguresAsync(long id, string? days, Visit visit, LinkStore links, LinkReader reader, CancellationToken cancel) =>
        await links.FindAsync(visit.Workspace.Id, id, cancel) is { } link
            ? LinkFiguresAnswer.Of(await reader.FiguresAsync(visit.Workspace, link, LinkPeriod.Read(days), cancel)) : LinkWords.NotFound;

    private static async Task<Answer<ListAnswer<HitAnswer>>> HitsAsync(long id, Paging paging, Visit visit, LinkStore links, HitQuery hits, CancellationToken cancel)
    {
        var slice = paging.Read<(Instant At, long Id)>();
        if (!slice.Succeeded) return slice.Failure;
        if (await links.FindAsync(visit.Workspace.Id, id, cancel) is null) return LinkWords.NotFound;
        var found = await hits.LatestAsync(visit.Workspace.Id, id, slice.Value.After, slice.Value.Take, cancel);
        return slice.Value.Answer(found, hit => (hit.HappenedAt, hit.Id), hit => HitAnswer.Of(hit, visit.Language));
    }
}
