using Filon.Server.Api;

namespace Filon.Server.Shell;

/// <summary>How a room maps its routes: with who may use them, always.</summary>
public static class RouteMap
{
    /// <summary>The pages of a workspace: <c>/w/{workspace}/...</c></summary>
    public static WorkspaceRoutes MapWorkspace(this IEndpointRouteBuilder routes) => new(routes, "/w/{workspace}");

    /// <summary>The API of a workspace: <c>/api/v1/w/{workspace}/...</c></summary>
    /// <param name="routes">Where they are mapped.</param>
    /// <param name="room">Under which heading the description of the API lists them.</param>
    public static ApiRoutes MapWorkspaceApi(this IEndpointRouteBuilder routes, string room) => new(routes, ApiRoutes.Root + "/w/{workspace}", room);

    /// <summary>The API outside every workspace: <c>/api/v1/...</c></summary>
    public static ApiRoutes MapApi(this IEndpointRouteBuilder routes, string room) => new(routes, ApiRoutes.Root, room);

    /// <summary>A page or an act outside every workspace.</summary>
    public static RouteHandlerBuilder Map(this IEndpointRouteBuilder routes, string method, string path, Access access, Delegate handler) =>
        routes.MapMethods(path, [method], handler).WithMetadata(access).DisableAntiforgery(); // the guard checks the token of every route
}
