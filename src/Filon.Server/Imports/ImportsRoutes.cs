using Filon.Imports;
using Filon.Server.Shell;
using Filon.Workspaces;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Imports;

/// <summary>The addresses of the room, each with the least role that may use it.</summary>
internal static class ImportsRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapWorkspace();
        pages.Get("imports", Role.Viewer, ImportsHandlers.ListAsync);
        Upload(pages.Post("imports", Role.Editor, ImportsHandlers.UploadAsync));
        pages.Get("imports/{id:long}", Role.Viewer, ImportHandlers.PageAsync);
        pages.Get("imports/{id:long}/state", Role.Viewer, ImportHandlers.StateAsync);
        pages.Post("imports/{id:long}/mapping", Role.Editor, ImportHandlers.MapAsync);
        pages.Post("imports/{id:long}/apply", Role.Editor, ImportHandlers.ApplyAsync);
        pages.Post("imports/{id:long}/discard", Role.Editor, ImportHandlers.DiscardAsync);
        pages.Post("imports/{id:long}/undo", Role.Editor, ImportHandlers.UndoAsync);
        ImportsApi.Map(routes);
    }

    /// <summary>Large bodies are taken here alone; what does not fit in memory waits on the disk.</summary>
    internal static RouteHandlerBuilder Upload(RouteHandlerBuilder route) => route
        .WithMetadata(new RequestSizeLimitAttribute(ImportSettings.MaxBytes + (1 << 20)))
        .WithFormOptions(multipartBodyLengthLimit: ImportSettings.MaxBytes);
}
