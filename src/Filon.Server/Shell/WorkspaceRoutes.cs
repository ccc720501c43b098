using Filon.Workspaces;

namespace Filon.Server.Shell;

/// <summary>
/// Routes below one workspace. Each says the least role that may use it; the <see cref="Guard"/> enforces it, and
/// refuses every act without its anti-forgery token (form field <c>csrf</c> or header <c>X-CSRF</c>).
/// </summary>
public sealed class WorkspaceRoutes(IEndpointRouteBuilder routes, string prefix)
{
    public RouteHandlerBuilder Get(string path, Role role, Delegate handler) => Map("GET", path, role, handler);

    public RouteHandlerBuilder Post(string path, Role role, Delegate handler) => Map("POST", path, role, handler);

    public RouteHandlerBuilder Put(string path, Role role, Delegate handler) => Map("PUT", path, role, handler);

    public RouteHandlerBuilder Delete(string path, Role role, Delegate handler) => Map("DELETE", path, role, handler);

    private RouteHandlerBuilder Map(string method, string path, Role role, Delegate handler) =>
        routes.Map(method, $"{prefix}/{path}".TrimEnd('/'), Access.Member(role), handler);
}
