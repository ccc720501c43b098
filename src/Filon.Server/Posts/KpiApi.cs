using Filon.Posts;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Posts;

/// <summary>The key figures, for programs.</summary>
internal static class KpiApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Posts");
        api.Get("posts/kpis", Role.Viewer, ("getKpis", "Followers against what was published, engagement with its formula, dialogue, audience, size, landings from search"), KpisAsync);
    }

    private static async Task<Answer<KpisAnswer>> KpisAsync(string? network, string? from, string? to, Visit visit, KpiDesk desk, CancellationToken cancel) =>
        KpisAnswer.Of(await desk.ReadAsync(visit, new KpiAsk(network, from, to, null), cancel));
}
