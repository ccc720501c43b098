using Filon.Imports;
using Filon.Server.Shell;

namespace Filon.Server.Imports;

/// <summary>The Imports page: what came in, and the door for more.</summary>
internal static class ImportsHandlers
{
    private const int PageSize = 50;

    public static Task<IResult> ListAsync(Visit visit, ImportStore imports, int? page, CancellationToken cancel) =>
        ShowAsync(visit, imports, page ?? 1, null, cancel);

    public static async Task<IResult> UploadAsync(Visit visit, HttpRequest request, Importing importing, ImportStore imports, CancellationToken cancel)
    {
        var given = await UploadedFiles.OfAsync(request, cancel);
        if (!given.Succeeded) return await ShowAsync(visit, imports, 1, given.Failure, cancel);
        List<Import> received = [];
        List<Problem> problems = [];
        foreach (var file in given.Value)
        {
            await using var content = file.OpenReadStream();
            var name = UploadedFiles.NameOf(file);
            var import = await importing.ReceiveAsync(visit.Workspace.Id, new FileGiven(name, content), null, visit.Account.Id, cancel);
            if (import.Succeeded) received.Add(import.Value);
            else problems.Add(new("files", UploadedFiles.Named(name, import.Failure.Sentence)));
        }

        if (problems.Count > 0) return await ShowAsync(visit, imports, 1, Failure.Invalid(problems), cancel);
        return received is [var one]
            ? Page.Done(visit, $"imports/{one.Id}", Sentence.Format("{0} is here.", "{0} est arrivé.", one.FileName))
            : Page.Done(visit, "imports", Sentence.Count(received.Count, new("{0} file is here.", "{0} fichier est arrivé."), new("{0} files are here.", "{0} fichiers sont arrivés.")));
    }

    private static async Task<IResult> ShowAsync(Visit visit, ImportStore imports, int page, Failure? failure, CancellationToken cancel)
    {
        page = Math.Max(1, page);
        var rows = await imports.ListAsync(visit.Workspace.Id, (page - 1) * PageSize, PageSize + 1, cancel);
        return Page.Of<ImportsView, ImportsPage>(visit, new("Imports", "Imports"),
            new([.. rows.Take(PageSize)], page, rows.Count > PageSize, failure),
            failure is null ? StatusCodes.Status200OK : Problems.Status(failure.Kind));
    }
}
