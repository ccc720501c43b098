using Filon.Imports;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Imports;

/// <summary>Imports, for programs.</summary>
internal static class ImportsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Imports");
        api.Get("imports", Role.Viewer, ("listImports", "Imports, the youngest first"), ListAsync);
        ImportsRoutes.Upload(api.Post("imports", Role.Editor, ("uploadFiles", "Give one or more files (form field `files`); each becomes an import, read in the background"), UploadAsync))
            .Accepts<IFormFile>("multipart/form-data");
        api.Get("imports/{id:long}", Role.Viewer, ("getImport", "An import and where it stands"), FindAsync);
        api.Get("imports/{id:long}/columns", Role.Viewer, ("getColumns", "What the columns of a sheet are taken for"), ColumnsAsync);
        api.Get("imports/{id:long}/rows", Role.Viewer, ("listRows", "The lines of an import, in the file's order"), RowsAsync);
        api.Get("imports/{id:long}/rows/counts", Role.Viewer, ("countRows", "How many lines meet which fate"), CountsAsync);
        api.Post("imports/{id:long}/mapping", Role.Editor, ("mapColumns", "Say what the columns of a sheet mean; the file is read anew"), MapAsync);
        api.Post("imports/{id:long}/apply", Role.Editor, ("applyImport", "Write what was previewed, in the background"), ApplyAsync);
        api.Post("imports/{id:long}/undo", Role.Editor, ("undoImport", "Take an applied import back, in the background"), UndoAsync);
        api.Delete("imports/{id:long}", Role.Editor, ("discardImport", "Forget an import that has written nothing; the answer is what was forgotten"), DiscardAsync);
    }

    private static async Task<Answer<ListAnswer<ImportAnswer>>> ListAsync(Paging paging, Visit visit, ImportStore imports, CancellationToken cancel)
    {
        var slice = paging.Read<long>();
        if (!slice.Succeeded) return slice.Failure;
        var rows = await imports.BehindAsync(visit.Workspace.Id, slice.Value.After, slice.Value.Take, cancel);
        return slice.Value.Answer(rows, import => import.Id, import => ImportAnswer.Of(import, visit.Language));
    }

    private static async Task<Answer<ImportAnswer>> FindAsync(long id, Visit visit, ImportStore imports, CancellationToken cancel) =>
        await imports.FindAsync(visit.Workspace.Id, id, cancel) is { } import ? ImportAnswer.Of(import, visit.Language) : Refusals.NotFound;

    private static async Task<Answer<ColumnsAnswer>> ColumnsAsync(long id, RecordKind? target, Visit visit, ImportScene scene, CancellationToken cancel)
    {
        var columns = await scene.ColumnsAsync(visit.Workspace.Id, id, target, cancel);
        return columns.Succeeded ? ColumnsAnswer.Of(columns.Value, columns.Value.Mapping!) : columns.Failure;
    }

    private static async Task<Answer<ListAnswer<RowAnswer>>> RowsAsync(
        long id, string? action, string? reason, Paging paging, Visit visit, ImportStore imports, ImportRowStore rows, CancellationToken cancel)
    {
        var slice = paging.Read<long>();
        if (!slice.Succeeded) return slice.Failure;
        if (await imports.FindAsync(visit.Workspace.Id, id, cancel) is null) return Refusals.NotFound;
        var filter = new PreviewAsk(action, reason, slice.Value.After, null, null).Filter(slice.Value.Take);
        return slice.Value.Answer(await rows.PageAsync(visit.Workspace.Id, id, filter, cancel), row => row.RowNumber, row => RowAnswer.Of(row, visit.Language));
    }

    private static async Task<Answer<RowCountsAnswer>> CountsAsync(long id, Visit visit, ImportStore imports, ImportRowStore rows, CancellationToken cancel) =>
        await imports.FindAsync(visit.Workspace.Id, id, cancel) is null ? Refusals.NotFound
            : RowCountsAnswer.Of(await rows.GroupsAsync(visit.Workspace.Id, id, cancel));

    private static async Task<Taken<ReceivedImports>> UploadAsync(Visit visit, HttpRequest request, Importing importing, CancellationToken cancel)
    {
        var given = await UploadedFiles.OfAsync(request, cancel);
        if (!given.Succeeded) return given.Failure;
        List<ImportAnswer> received = [];
        foreach (var file in given.Value)
        {
            await using var content = file.OpenReadStream();
            var import = await importing.ReceiveAsync(visit.Workspace.Id, new FileGiven(UploadedFiles.NameOf(file), content), null, visit.Account.Id, cancel);
            if (!import.Succeeded) return import.Failure;
            received.Add(ImportAnswer.Of(import.Value, visit.Language));
        }

        return new ReceivedImports(received);
    }

    private static async Task<Taken<ImportAnswer>> MapAsync(long id, MappingBody body, Visit visit, Importing importing, ImportScene scene, CancellationToken cancel)
    {
        var columns = await scene.ColumnsAsync(visit.Workspace.Id, id, null, cancel);
        if (!columns.Succeeded) return columns.Failure;
        var mapping = body.Over(columns.Value.Mapping!);
        return mapping.Succeeded ? Answer(visit, await importing.MapAsync(visit.Workspace.Id, id, mapping.Value, cancel)) : mapping.Failure;
    }

    private static async Task<Taken<ImportAnswer>> ApplyAsync(long id, Visit visit, Importing importing, CancellationToken cancel) =>
        Answer(visit, await importing.ApplyAsync(visit.Workspace.Id, id, cancel));

    private static async Task<Taken<ImportAnswer>> UndoAsync(long id, Visit visit, Importing importing, CancellationToken cancel) =>
        Answer(visit, await importing.UndoAsync(visit.Workspace.Id, id, cancel));

    private static async Task<Answer<ImportAnswer>> DiscardAsync(long id, Visit visit, Importing importing, CancellationToken cancel)
    {
        var gone = await importing.DiscardAsync(visit.Workspace.Id, id, cancel);
        return gone.Succeeded ? ImportAnswer.Of(gone.Value, visit.Language) : gone.Failure;
    }

    private static Taken<ImportAnswer> Answer(Visit visit, Outcome<Import> outcome) =>
        outcome.Succeeded ? ImportAnswer.Of(outcome.Value, visit.Language) : outcome.Failure;
}
