using Filon.Server.Shell;

namespace Filon.Server.Operation;

/// <summary>
/// For whoever watches over the server. <c>/health/live</c>: the process answers; restart it where it does not.
/// <c>/health/ready</c> (and <c>/health</c>): send it requests while this is 200; 503 says why not.
/// </summary>
internal static class HealthRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Map("GET", "/health/live", Access.Anyone, () => Results.Text("alive\n"));
        routes.Map("GET", "/health/ready", Access.Anyone, ReadyAsync);
        routes.Map("GET", "/health", Access.Anyone, ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(Readiness readiness, CancellationToken cancel) =>
        await readiness.ObstacleAsync(cancel) is { } obstacle ? Results.Text(obstacle + "\n", statusCode: StatusCodes.Status503ServiceUnavailable) : Results.Text("well\n");
}
