using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Api;

/// <summary>The page that says where the API is and how to begin.</summary>
internal static class ApiPages
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapWorkspace().Get("settings/api", Role.Viewer, Show);

    private static IResult Show(Visit visit, HttpRequest request)
    {
        var root = $"{request.Scheme}://{request.Host}{ApiRoutes.Root}";
        return Page.Of<ApiView, ApiPage>(visit, new("API", "API"), new($"{root}/w/{Uri.EscapeDataString(visit.Workspace.Slug)}", $"{root}/openapi.json", visit.Workspace.Currency));
    }
}
