namespace Filon.Server.Shell;

/// <summary>How a room maps its routes: with who may use them, always.</summary>
public static class RouteMap
{
    /// <summary>The pages of a workspace: <c>/w/{workspace}/...</c></summary>
    public static WorkspaceRoutes MapWorkspace(this IEndpointRouteBuilder routes) => new(routes, "/w/{workspace}");

    /// <summary>The API of a workspace: <c>/api/w/{workspace}/...</c></summary>
    public static WorkspaceRoutes MapWorkspaceApi(this IEndpointRouteBuilder routes) => new(routes, "/api/w/{workspace}");

    /// <summary>A page or an act outside every workspace.</summary>
    public static RouteHandlerBuilder Map(this IEndpointRouteBuilder routes, string method, string path, Access access, Delegate handler) =>
        routes.MapMethods(path, [method], handler).WithMetadata(access).DisableAntiforgery(); // the guard checks the token of every route
}
