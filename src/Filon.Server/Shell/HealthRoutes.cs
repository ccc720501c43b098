using Filon.Storage;

namespace Filon.Server.Shell;

/// <summary>For whoever watches over the server: 200 while the database answers.</summary>
internal static class HealthRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.Map("GET", "/health", Access.Anyone, async (Database database, CancellationToken cancel) =>
    {
        await using var connection = await database.OpenAsync(cancel);
        return Results.Text("well\n");
    });
}
