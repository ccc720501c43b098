using Filon.Jobs;
using Filon.Privacy;
using Filon.Server.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Privacy;

/// <summary>Giving a person their data, and erasing them.</summary>
internal static class ErasurePages
{
    private const int Most = 200;

    public static async Task<IResult> ListAsync(Visit visit, ErasureStore erasures, ObjectionQuery objections, CancellationToken cancel) =>
        Page.Of<PrivacyView, PrivacyPage>(visit, new("Personal data", "Données personnelles"),
            new(await objections.ListAsync(visit.Workspace.Id, cancel), await erasures.ListAsync(visit.Workspace.Id, Most, cancel)));

    public static async Task<IResult> ReceiptAsync(long id, Visit visit, ErasureStore erasures, JobRunner jobs, BackupsBefore backups, CancellationToken cancel)
    {
        if (await erasures.FindAsync(visit.Workspace.Id, id, cancel) is not { } erasure) return Page.Failure(visit, Refusals.NotFound);
        var job = erasure.State == ErasureState.Done ? null : await jobs.LatestAsync(visit.Workspace.Id, ErasePersons.Name, "", cancel);
        return Page.Of<ReceiptView, ReceiptPage>(visit, new("Receipt of an erasure", "Reçu d’un effacement"), new(erasure, job, backups.Of(erasure)));
    }

    public static async Task<IResult> ExportAsync(long person, Visit visit, PersonArchiveQuery query, CancellationToken cancel)
    {
        var archive = await query.ReadAsync(visit.Workspace, person, cancel);
        if (!archive.Succeeded) return Page.Failure(visit, archive.Failure);
        var zip = new MemoryStream();
        archive.Value.Write(zip, visit.Language);
        zip.Position = 0;
        return Results.File(zip, "application/zip", $"person-{person}.zip");
    }

    public static async Task<IResult> PreviewAsync(long person, Visit visit, Erasing erasing, CancellationToken cancel)
    {
        var preview = await erasing.PreviewAsync(visit.Workspace.Id, person, cancel);
        return preview.Succeeded ? EraseOf(visit, new(preview.Value, null)) : Page.Failure(visit, preview.Failure);
    }

    public static async Task<IResult> EraseAsync(long person, [FromForm] EraseForm form, Visit visit, Erasing erasing, CancellationToken cancel)
    {
        var asked = await erasing.RequestAsync(visit.Workspace.Id, person, form.Name, visit.Account.Id, cancel);
        if (asked.Succeeded)
            return Page.Done(visit, $"privacy/erasures/{asked.Value.Receipt.Id}", new("The erasure is under way. This page is its receipt.", "L’effacement est en cours. Cette page en est le reçu."));
        var preview = asked.Failure.Kind == FailureKind.Invalid ? await erasing.PreviewAsync(visit.Workspace.Id, person, cancel) : asked.Failure;
        return preview.Succeeded ? EraseOf(visit, new(preview.Value, asked.Failure)) : Page.Failure(visit, asked.Failure);
    }

    private static IResult EraseOf(Visit visit, ErasePage page) => Page.Of<EraseView, ErasePage>(
        visit, Sentence.Format("Erase {0}", "Effacer {0}", page.Preview.Name), page, page.Failure is null ? StatusCodes.Status200OK : Problems.Status(page.Failure.Kind));
}
