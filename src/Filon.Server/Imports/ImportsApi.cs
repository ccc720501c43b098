using Filon.Imports;
using Filon.Server.Shell;

namespace Filon.Server.Imports;

/// <summary>The same acts for programs.</summary>
internal static class ImportsApi
{
    private const int Most = 500;

    public static async Task<IResult> ListAsync(Visit visit, ImportStore imports, CancellationToken cancel) => Results.Ok(new
    {
        imports = (await imports.ListAsync(visit.Workspace.Id, 0, Most, cancel)).Select(import => ImportAnswer.Of(import, visit.Language)),
    });

    public static async Task<IResult> FindAsync(long id, Visit visit, ImportStore imports, CancellationToken cancel) =>
        await imports.FindAsync(visit.Workspace.Id, id, cancel) is { } import
            ? Results.Ok(ImportAnswer.Of(import, visit.Language))
            : Page.Failure(visit, Refusals.NotFound);

    public static async Task<IResult> RowsAsync(long id, [AsParameters] PreviewAsk ask, Visit visit, ImportStore imports, ImportRowStore rows, CancellationToken cancel)
    {
        if (await imports.FindAsync(visit.Workspace.Id, id, cancel) is null) return Page.Failure(visit, Refusals.NotFound);
        var page = await rows.PageAsync(visit.Workspace.Id, id, ask.Filter(Most), cancel);
        return Results.Ok(new { rows = page.Select(row => RowAnswer.Of(row, visit.Language)) });
    }

    public static async Task<IResult> UploadAsync(Visit visit, HttpRequest request, Importing importing, CancellationToken cancel)
    {
        var given = await UploadedFiles.OfAsync(request, cancel);
        if (!given.Succeeded) return Page.Failure(visit, given.Failure);
        List<ImportAnswer> received = [];
        foreach (var file in given.Value)
        {
            await using var content = file.OpenReadStream();
            var import = await importing.ReceiveAsync(visit.Workspace.Id, new FileGiven(UploadedFiles.NameOf(file), content), null, visit.Account.Id, cancel);
            if (!import.Succeeded) return Page.Failure(visit, import.Failure);
            received.Add(ImportAnswer.Of(import.Value, visit.Language));
        }

        return Results.Accepted(value: new { imports = received });
    }

    public static async Task<IResult> MapAsync(long id, HttpRequest request, Visit visit, Importing importing, CancellationToken cancel)
    {
        using var body = new StreamReader(request.Body);
        try
        {
            var mapping = RecordJson.ReadMapping(await body.ReadToEndAsync(cancel));
            return Answer(visit, await importing.MapAsync(visit.Workspace.Id, id, mapping, cancel));
        }
        catch (System.Text.Json.JsonException)
        {
            return Page.Failure(visit, new(FailureKind.Invalid, "This is no mapping in JSON.", "Ce n’est pas une correspondance en JSON."));
        }
    }

    public static async Task<IResult> ApplyAsync(long id, Visit visit, Importing importing, CancellationToken cancel) =>
        Answer(visit, await importing.ApplyAsync(visit.Workspace.Id, id, cancel));

    public static async Task<IResult> UndoAsync(long id, Visit visit, Importing importing, CancellationToken cancel) =>
        Answer(visit, await importing.UndoAsync(visit.Workspace.Id, id, cancel));

    public static async Task<IResult> DiscardAsync(long id, Visit visit, Importing importing, CancellationToken cancel) =>
        Answer(visit, await importing.DiscardAsync(visit.Workspace.Id, id, cancel));

    private static IResult Answer(Visit visit, Outcome<Import> outcome) => outcome.Succeeded
        ? Results.Accepted(value: ImportAnswer.Of(outcome.Value, visit.Language))
        : Page.Failure(visit, outcome.Failure);
}
