using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Privacy;

/// <summary>The addresses of the room, each with the least role that may use it.</summary>
internal static class PrivacyRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapWorkspace();
        pages.Get("privacy", Role.Viewer, ErasurePages.ListAsync);
        pages.Get("privacy/erasures/{id:long}", Role.Viewer, ErasurePages.ReceiptAsync);
        pages.Get("people/{person:long}/personal-data.zip", Role.Manager, ErasurePages.ExportAsync);
        pages.Get("people/{person:long}/erase", Role.Manager, ErasurePages.PreviewAsync);
        pages.Post("people/{person:long}/erase", Role.Manager, ErasurePages.EraseAsync);
    }
}
