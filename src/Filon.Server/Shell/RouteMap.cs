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
        RouteHandlerServices.Map(routes, path, handler, [method], path.StartsWith(ApiRoutes.Root, StringComparison.Ordinal) ? RequestDelegateFactory.InferMetadata : Nothing, WhenFirstAsked)
            .WithMetadata(access).DisableAntiforgery(); // the guard checks the token of every route

    /// <summary>Of pages nothing is described; of the API all that its handlers say.</summary>
    private static RequestDelegateMetadataResult Nothing(System.Reflection.MethodInfo method, RequestDelegateFactoryOptions? options) => new() { EndpointMetadata = [] };

    /// <summary>The framework would compile every handler of every route at the first request of all: half of what a start takes, and of its memory.</summary>
    private static RequestDelegateResult WhenFirstAsked(Delegate handler, RequestDelegateFactoryOptions options, RequestDelegateMetadataResult? read)
    {
        var made = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, options).RequestDelegate);
        return new(context => made.Value(context), options.EndpointBuilder!.Metadata.AsReadOnly());
    }
}
