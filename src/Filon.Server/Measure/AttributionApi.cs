using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Measure;

/// <summary>Attribution, for programs.</summary>
internal static class AttributionApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Attribution");
        api.Get("measure/attribution", Role.Viewer, ("getAttribution", "Who brought what, under one model"), ReadAsync);
        api.Get("measure/attribution/models", Role.Viewer, ("compareModels", "What every model credits to every channel, side by side"), ModelsAsync);
    }

    private static async Task<Answer<AttributionAnswer>> ReadAsync(
        string? model, string? by, string? from, string? to, Visit visit, AttributionHandlers handlers, CancellationToken cancel) => AttributionFiles.Answer(
        await handlers.ReadAsync(new(model, by, null, from, to, null), visit.Workspace.Id, cancel), visit.Workspace.Currency);

    private static async Task<Answer<ModelsAnswer>> ModelsAsync(string? from, string? to, Visit visit, AttributionHandlers handlers, CancellationToken cancel) =>
        ModelsAnswer.Of(await handlers.ReadAsync(new(null, null, null, from, to, null), visit.Workspace.Id, cancel), visit.Workspace.Currency);
}
