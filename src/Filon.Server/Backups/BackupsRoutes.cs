using System.Globalization;
using Filon.Audit;
using Filon.Backups;
using Filon.Jobs;
using Filon.Server.Audit;
using Filon.Server.Shell;

namespace Filon.Server.Backups;

/// <summary>The back-ups of the server, for its administrator: see, make, take away, delete. Restoring is for whoever has the machine.</summary>
internal static class BackupsRoutes
{
    private const string Here = "/server/backups";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Map("GET", Here, Access.AnyAccount, ListAsync);
        routes.Map("POST", Here, Access.AnyAccount, MakeAsync);
        routes.Map("GET", Here + "/file/{name}", Access.AnyAccount, DownloadAsync);
        routes.Map("POST", Here + "/delete/{name}", Access.AnyAccount, DeleteAsync);
    }

    private static async Task<IResult> ListAsync(string? job, Visitor visitor, BackupFolder folder, BackupPlan plan, JobRunner runner, CancellationToken cancel)
    {
        if (Refusal(visitor) is { } refusal) return refusal;
        var work = long.TryParse(job, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await runner.FindAsync(BackUpServer.Everywhere, id, cancel) : null;
        return Page.Outside<BackupsView, BackupsPage>(
            visitor, new("Back-ups of the server", "Sauvegardes du serveur"), new(folder.List(), folder.Path, plan, work?.Kind == BackUpServer.Name ? work : null));
    }

    private static async Task<IResult> MakeAsync(HttpContext context, Visitor visitor, JobStore jobs, TimeProvider clock, AuditStore audit)
    {
        if (Refusal(visitor) is { } refusal) return refusal;
        var arguments = string.Create(CultureInfo.InvariantCulture, $"{BackUpServer.Asked} {clock.GetUtcNow().ToUnixTimeSeconds()}");
        var job = await jobs.EnqueueAsync(BackUpServer.Everywhere, BackUpServer.Name, arguments, context.RequestAborted);
        await audit.SayAsync(ActOf.Request(context), context.RequestAborted);
        return Results.Redirect(string.Create(CultureInfo.InvariantCulture, $"{Here}?job={job}"));
    }

    private static async Task<IResult> DownloadAsync(string name, HttpContext context, Visitor visitor, BackupFolder folder, AuditStore audit)
    {
        if (Refusal(visitor) is { } refusal) return refusal;
        if (folder.Find(name) is not { } path) return Page.Failure(null, Refusals.NotFound);
        await audit.SayAsync(ActOf.Request(context), context.RequestAborted);
        return Results.File(path, "application/zip", name);
    }

    private static async Task<IResult> DeleteAsync(string name, HttpContext context, Visitor visitor, BackupFolder folder, AuditStore audit)
    {
        if (Refusal(visitor) is { } refusal) return refusal;
        if (folder.Find(name) is not { } path) return Page.Failure(null, Refusals.NotFound);
        await audit.SayAsync(ActOf.Request(context), context.RequestAborted);
        File.Delete(path);
        new Notice(Sentence.Format("{0} is deleted.", "{0} est supprimée.", name), null).Leave(context);
        return Results.Redirect(Here);
    }

    private static IResult? Refusal(Visitor visitor) => visitor.Account is { Administrator: true } ? null : Page.Failure(null, new(
        FailureKind.Forbidden, "This page is for the administrator of the server.", "Cette page est pour l’administrateur du serveur."));
}
