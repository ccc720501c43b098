using Filon.Costs;
using Filon.Measure.Channels;
using Filon.Server.Shell;
using Filon.Workspaces;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Costs;

/// <summary>Money spent: list, add, change, remove, each with its undo; as CSV.</summary>
internal static class CostsRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapWorkspace();
        pages.Get("costs", Role.Viewer, ListAsync);
        pages.Get("costs.csv", Role.Viewer, DownloadAsync);
        pages.Post("costs", Role.Editor, SaveAsync);
        pages.Post("costs/put", Role.Editor, PutBackAsync);
        pages.Post("costs/{id:long}/remove", Role.Editor, RemoveAsync);
    }

    private static async Task<IResult> ListAsync(
        [AsParameters] CostsAsk ask, long? edit, Visit visit, CostBookQuery books, CostStore costs, TimeProvider clock, CancellationToken cancel)
    {
        var editing = edit is { } id ? await costs.FindAsync(visit.Workspace.Id, id, cancel) : null;
        if (edit is not null && editing is null) return Page.Failure(visit, NotFound);
        var form = editing is null ? new CostFields { Day = clock.Today(visit.Workspace).ToString("uuuu-MM-dd", null) } : Shown(editing, visit.Language);
        return Show(visit, new(await BookAsync(visit, books, clock, cancel), ask, form));
    }

    private static async Task<IResult> SaveAsync(
        [FromForm] CostFields form, Visit visit, CostStore costs, ChannelStore channels, CostBookQuery books, TimeProvider clock, CancellationToken cancel)
    {
        var entry = form.Read(visit.Workspace.Currency, visit.Language);
        if (!entry.Succeeded)
            return Show(visit, new(await BookAsync(visit, books, clock, cancel), new(), form, entry.Failure));

        var former = entry.Value.Id == 0 ? null : await costs.FindAsync(visit.Workspace.Id, entry.Value.Id, cancel);
        if (entry.Value.Id != 0 && former is null) return Page.Failure(visit, NotFound);
        var kept = await costs.PutAsync(visit.Workspace.Id, await channels.NamedAsync(visit, entry.Value, cancel), cancel);
        return former is null
            ? Page.Done(visit, "costs", new("The cost is added.", "Le coût est ajouté."), $"costs/{kept.Id}/remove")
            : Page.Done(visit, "costs", new("The cost is changed.", "Le coût est modifié."), UndoPath.Of("costs/put", CostFields.Of(former)));
    }

    private static async Task<IResult> PutBackAsync([AsParameters] CostFields former, Visit visit, CostStore costs, CancellationToken cancel)
    {
        var entry = former.Read(visit.Workspace.Currency, visit.Language);
        if (!entry.Succeeded) return Page.Failure(visit, entry.Failure);
        await costs.PutAsync(visit.Workspace.Id, entry.Value, cancel);
        return Page.Done(visit, "costs", new("The cost is as it was.", "Le coût est comme avant."));
    }

    private static async Task<IResult> RemoveAsync(long id, Visit visit, CostStore costs, CancellationToken cancel) =>
        await costs.DeleteAsync(visit.Workspace.Id, id, cancel) is { } gone
            ? Page.Done(visit, "costs", new("The cost is removed.", "Le coût est retiré."), UndoPath.Of("costs/put", CostFields.Of(gone)))
            : Page.Failure(visit, NotFound);

    private static async Task<IResult> DownloadAsync([AsParameters] CostsAsk ask, Visit visit, CostBookQuery books, TimeProvider clock, CancellationToken cancel) =>
        CostsCsv.Of(new(await BookAsync(visit, books, clock, cancel), ask, new()), visit.Language).Download("costs.csv");

    internal static Task<CostBook> BookAsync(Visit visit, CostBookQuery books, TimeProvider clock, CancellationToken cancel) =>
        books.ReadAsync(visit.Workspace, clock.Today(visit.Workspace), cancel);

    /// <summary>An entry in the form, its amount written as the reader writes it.</summary>
    private static CostFields Shown(CostEntry entry, Language language) =>
        CostFields.Of(entry) with { Amount = entry.Amount.Major.ToString("0.00", language.Culture()) };

    internal static Failure NotFound { get; } = new(FailureKind.NotFound, "This cost is no longer there.", "Ce coût n’existe plus.");

    private static IResult Show(Visit visit, CostsPage model) => Page.Of<CostsView, CostsPage>(
        visit, new("Costs", "Coûts"), model, model.Failure is null ? StatusCodes.Status200OK : Problems.Status(model.Failure.Kind));
}
