using Filon.Links.Comparing;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Links;

/// <summary>What networks count beside what we count: on a page, and for programs.</summary>
internal static class ComparisonsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapWorkspace().Get("links/compared", Role.Viewer, ShowAsync);
        routes.MapWorkspaceApi("Links").Get("links/compared", Role.Viewer, ("listComparisons", "What networks say of the clicks on our links, beside what we counted"), ListAsync);
    }

    private static async Task<IResult> ShowAsync(Visit visit, ComparisonQuery comparisons, LinkDesk desk, CancellationToken cancel) => Page.Of<ComparisonsView, IReadOnlyList<Comparison>>(
        visit, new("Compared with networks", "Comparés aux réseaux"), await comparisons.ReadAsync(visit.Workspace.Id, desk.ServerHosts, visit.Workspace.Zone, cancel));

    private static async Task<Answer<ComparisonsAnswer>> ListAsync(Visit visit, ComparisonQuery comparisons, LinkDesk desk, CancellationToken cancel) =>
        new ComparisonsAnswer([.. (await comparisons.ReadAsync(visit.Workspace.Id, desk.ServerHosts, visit.Workspace.Zone, cancel)).Select(one => ComparisonAnswer.Of(one, visit.Language))]);
}
