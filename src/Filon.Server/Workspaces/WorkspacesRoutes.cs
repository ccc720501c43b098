using Filon.Server.Shell;

namespace Filon.Server.Workspaces;

/// <summary>The routes of accounts and workspaces.</summary>
internal static class WorkspacesRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Map("GET", "/health", Access.Anyone, () => Results.Text("well"));
    }
}
