using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Api;

/// <summary>
/// Routes of the API. Each says the least role that may use it, its name (an OpenAPI <c>operationId</c>, never changed within a version)
/// and a summary; what it takes and answers is read from its handler.
/// </summary>
public sealed class ApiRoutes(IEndpointRouteBuilder routes, string prefix, string room)
{
    /// <summary>The version in the address: <c>/api/v1</c>. What may change within it stands in docs/api.md.</summary>
    public const string Root = "/api/v1";

    /// <param name="path">Below the workspace, or below <see cref="Root"/> where there is none.</param>
    /// <param name="role">Null outside a workspace: whoever has an account.</param>
    /// <param name="name">The name of the act and what it does.</param>
    /// <param name="handler">Answers with an <see cref="Answer{T}"/>, <see cref="Added{T}"/>, <see cref="Taken{T}"/> or <see cref="Done"/>.</param>
    public RouteHandlerBuilder Get(string path, Role? role, (string Id, string Summary) name, Delegate handler) => Map("GET", path, role, name, handler);

    /// <inheritdoc cref="Get"/>
    public RouteHandlerBuilder Post(string path, Role? role, (string Id, string Summary) name, Delegate handler) => Map("POST", path, role, name, handler);

    /// <inheritdoc cref="Get"/>
    public RouteHandlerBuilder Put(string path, Role? role, (string Id, string Summary) name, Delegate handler) => Map("PUT", path, role, name, handler);

    /// <inheritdoc cref="Get"/>
    public RouteHandlerBuilder Delete(string path, Role? role, (string Id, string Summary) name, Delegate handler) => Map("DELETE", path, role, name, handler);

    private RouteHandlerBuilder Map(string method, string path, Role? role, (string Id, string Summary) name, Delegate handler) =>
        routes.Map(method, $"{prefix}/{path}".TrimEnd('/'), role is { } least ? Access.Member(least) : Access.AnyAccount, handler)
            .WithName(name.Id).WithSummary(name.Summary).WithTags(room);
}
