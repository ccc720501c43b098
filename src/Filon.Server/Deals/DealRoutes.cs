using Filon.Server.Measure;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Deals;

/// <summary>The addresses of the room, each with the least role that may use it.</summary>
internal static class DealRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapWorkspace();
        pages.Get("deals", Role.Viewer, DealPages.ListAsync);
        pages.Get("deals/{deal:long}", Role.Viewer, DealPages.DealAsync);
        pages.Post("deals/{deal:long}/type", Role.Editor, DealPages.SetTypeAsync).ThenRecompute();

        DealApi.Map(routes);
    }
}
