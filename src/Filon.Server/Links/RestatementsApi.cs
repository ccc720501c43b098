using Filon.Links;
using Filon.Links.Restating;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Links;

/// <summary>Restatements of clicks: on a page, and for programs.</summary>
internal static class RestatementsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapWorkspace().Get("links/restatements", Role.Viewer, ShowAsync);
        var api = routes.MapWorkspaceApi("Links");
        api.Get("links/restatements", Role.Viewer, ("listRestatements", "When old hits were judged again by newer lists, and what moved"), ListAsync);
        api.Get("links/{id:long}/restatements", Role.Viewer, ("listLinkRestatements", "The same, of one link"), OfLinkAsync);
    }

    private static async Task<IResult> ShowAsync(Visit visit, RestatementStore restatements, CancellationToken cancel) => Page.Of<RestatementsView, IReadOnlyList<Restatement>>(
        visit, new("Clicks judged again", "Clics rejugés"), await restatements.ListAsync(visit.Workspace.Id, 0, cancel));

    private static async Task<Answer<RestatementsAnswer>> ListAsync(Visit visit, RestatementStore restatements, CancellationToken cancel) =>
        RestatementsAnswer.Of(await restatements.ListAsync(visit.Workspace.Id, 0, cancel));

    private static async Task<Answer<RestatementsAnswer>> OfLinkAsync(long id, Visit visit, LinkStore links, RestatementStore restatements, CancellationToken cancel) =>
        await links.FindAsync(visit.Workspace.Id, id, cancel) is null ? LinkWords.NotFound
            : RestatementsAnswer.Of(await restatements.ListAsync(visit.Workspace.Id, id, cancel));
}
