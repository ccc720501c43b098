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

        var api = routes.MapWorkspaceApi();
        api.Get("imports", Role.Viewer, ImportsApi.ListAsync);
        Upload(api.Post("imports", Role.Editor, ImportsApi.UploadAsync));
        api.Get("imports/{id:long}", Role.Viewer, ImportsApi.FindAsync);
        api.Get("imports/{id:long}/rows", Role.Viewer, ImportsApi.RowsAsync);
        api.Post("imports/{id:long}/mapping", Role.Editor, ImportsApi.MapAsync);
        api.Post("imports/{id:long}/apply", Role.Editor, ImportsApi.ApplyAsync);
        api.Post("imports/{id:long}/undo", Role.Editor, ImportsApi.UndoAsync);
        api.Delete("imports/{id:long}", Role.Editor, ImportsApi.DiscardAsync);
    }

    /// <summary>Large bodies are taken here alone; what does not fit in memory waits on the disk.</summary>
    private static void Upload(RouteHandlerBuilder route) => route
        .WithMetadata(new RequestSizeLimitAttribute(ImportSettings.MaxBytes + (1 << 20)))
        .WithFormOptions(multipartBodyLengthLimit: ImportSettings.MaxBytes);
}
