using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Operation;

/// <summary>The state of the server as a page for owners: the checks of <c>filon doctor</c>, and of their own workspace alone.</summary>
internal static class ServerRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapWorkspace().Get("server", Role.Owner, ShowAsync);

    private static async Task<IResult> ShowAsync(Visit visit, CheckUp checks, string? thorough, CancellationToken cancel)
    {
        var scope = new CheckScope(visit.Workspace.Id, thorough == "1");
        return Page.Of<ServerView, ServerPage>(
            visit, new("State of the server", "État du serveur"), new(await checks.RunAsync(scope, cancel), scope.Thorough));
    }
}
