using Filon.Audit;
using Filon.Exports;
using Filon.Server.Audit;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Exports;

/// <summary>Everything of a workspace in open formats, for its owners.</summary>
public static class ExportsFeature
{
    public static Feature Feature { get; } = new("Exports", AddServices, Map, []);

    private static void AddServices(IServiceCollection services) => services.AddSingleton<WorkspaceExport>().AddSingleton<WorkspaceImport>();

    private static void Map(IEndpointRouteBuilder routes) => routes.MapWorkspace().Get("settings/export.zip", Role.Owner, DownloadAsync);

    /// <summary>Written to a file that goes when it is sent: a download may be slower than the database should have to wait.</summary>
    private static async Task<IResult> DownloadAsync(
        HttpContext context, Visit visit, WorkspaceExport export, Settings settings, AuditStore audit)
    {
        var file = new FileStream(Path.Combine(settings.Folder, $".filon-export-{Guid.NewGuid():N}.zip"), new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        try
        {
            await export.WriteAsync(visit.Workspace.Id, file, context.RequestAborted);
            await audit.SayAsync(ActOf.Request(context), context.RequestAborted);
            file.Position = 0;
            return Results.File(file, "application/zip", $"filon-{visit.Workspace.Slug}.zip");
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
