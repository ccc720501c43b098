using Filon.Imports;
using Filon.Jobs;
using Filon.Server.Shell;

namespace Filon.Server.Imports;

/// <summary>One import: its page, the fragment that shows its progress, and what is done with it.</summary>
internal static class ImportHandlers
{
    private const int PageSize = 50;

    public static async Task<IResult> PageAsync(long id, [AsParameters] PreviewAsk ask, Visit visit, ImportScene scene, CancellationToken cancel) =>
        await ReadAsync(id, ask, visit, scene, cancel) is { } page
            ? Page.Of<ImportView, ImportPage>(visit, Sentence.Same(page.Import.FileName), page)
            : Page.Failure(visit, Refusals.NotFound);

    public static async Task<IResult> StateAsync(long id, [AsParameters] PreviewAsk ask, Visit visit, ImportScene scene, CancellationToken cancel) =>
        await ReadAsync(id, ask, visit, scene, cancel) is { } page
            ? Page.Fragment<ImportView, ImportPage>(visit, page)
            : Page.Failure(visit, Refusals.NotFound);

    public static async Task<IResult> MapAsync(long id, HttpRequest request, Visit visit, Importing importing, ImportScene scene, CancellationToken cancel)
    {
        var columns = await scene.ColumnsAsync(visit.Workspace.Id, id, null, cancel);
        if (!columns.Succeeded) return Page.Failure(visit, columns.Failure);
        var mapping = MappingForm.Read(await request.ReadFormAsync(cancel), columns.Value.Mapping!);
        if (!mapping.Succeeded) return Page.Failure(visit, mapping.Failure);
        if (MappingForm.Wrong(mapping.Value) is { } wrong && await scene.FindAsync(visit.Workspace.Id, id, cancel) is { } import)
            return Page.Of<ImportView, ImportPage>(
                visit, Sentence.Same(import.FileName), new(import, null, columns.Value with { Mapping = mapping.Value }, PreviewPage.None) { Failure = wrong }, Problems.Status(wrong.Kind));
        var mapped = await importing.MapAsync(visit.Workspace.Id, id, mapping.Value, cancel);
        return Answer(visit, mapped, id, new("The columns are settled and remembered.", "Les colonnes sont fixées et mémorisées."));
    }

    public static async Task<IResult> ApplyAsync(long id, Visit visit, Importing importing, CancellationToken cancel) => Answer(
        visit, await importing.ApplyAsync(visit.Workspace.Id, id, cancel), id, new("The import is being applied.", "L’import est en cours d’application."), undo: true);

    public static async Task<IResult> UndoAsync(long id, Visit visit, Importing importing, CancellationToken cancel) => Answer(
        visit, await importing.UndoAsync(visit.Workspace.Id, id, cancel), id, new("The import is being undone.", "L’import est en cours d’annulation."));

    public static async Task<IResult> DiscardAsync(long id, Visit visit, Importing importing, CancellationToken cancel)
    {
        var discarded = await importing.DiscardAsync(visit.Workspace.Id, id, cancel);
        return discarded.Succeeded
            ? Page.Done(visit, "imports", Sentence.Format("{0} is forgotten.", "{0} est oublié.", discarded.Value.FileName))
            : Page.Failure(visit, discarded.Failure);
    }

    private static IResult Answer(Visit visit, Outcome<Import> outcome, long id, Sentence done, bool undo = false) => outcome.Succeeded
        ? Page.Done(visit, $"imports/{id}", done, undo ? $"imports/{id}/undo" : null)
        : Page.Failure(visit, outcome.Failure);

    private static async Task<ImportPage?> ReadAsync(long id, PreviewAsk ask, Visit visit, ImportScene scene, CancellationToken cancel)
    {
        if (await scene.FindAsync(visit.Workspace.Id, id, cancel) is not { } import) return null;
        var job = await scene.JobAsync(import, cancel);
        Outcome<Recognised>? asked = null;
        if (import.State == ImportState.Mapping || ask.Columns) asked = await scene.ColumnsAsync(visit.Workspace.Id, id, ask.Kind, cancel);
        var preview = import.State is ImportState.Mapping or ImportState.Reading ? PreviewPage.None : await scene.PreviewAsync(import, ask.Filter(PageSize), cancel);
        return new(import, job, asked is { Succeeded: true } columns ? columns.Value : null, preview) { NoColumns = asked?.Failure?.Sentence };
    }
}
