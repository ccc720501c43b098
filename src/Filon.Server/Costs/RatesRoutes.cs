using Filon.Costs;
using Filon.Server.Measure;
using Filon.Server.Shell;
using Filon.Workspaces;
using Microsoft.AspNetCore.Mvc;
using NodaTime.Text;

namespace Filon.Server.Costs;

/// <summary>Exchange rates into the workspace's currency.</summary>
internal static class RatesRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapWorkspace();
        pages.Get("costs/rates", Role.Viewer, ListAsync);
        pages.Post("costs/rates", Role.Manager, SaveAsync).ThenRecompute();
        pages.Post("costs/rates/put", Role.Manager, PutBackAsync).ThenRecompute();
        pages.Post("costs/rates/remove", Role.Manager, RemoveAsync).ThenRecompute();
    }

    private static Task<IResult> ListAsync(Visit visit, ExchangeRateStore rates, CostBookQuery books, TimeProvider clock, CancellationToken cancel) =>
        ShowAsync(visit, new() { Day = clock.Today(visit.Workspace).ToString("uuuu-MM-dd", null) }, null, (rates, books, clock), cancel);

    private static async Task<IResult> SaveAsync(
        [FromForm] ExchangeRateFields form, Visit visit, ExchangeRateStore rates, CostBookQuery books, TimeProvider clock, CancellationToken cancel)
    {
        var read = form.Read(visit.Workspace.Currency, visit.Language);
        if (!read.Succeeded) return await ShowAsync(visit, form, read.Failure, (rates, books, clock), cancel);
        var former = (await rates.ListAsync(visit.Workspace.Id, cancel)).FirstOrDefault(rate => rate.Currency == read.Value.Currency && rate.RateDate == read.Value.RateDate);
        await rates.PutAsync(visit.Workspace.Id, read.Value, cancel);
        return Page.Done(visit, "costs/rates", new("The rate is saved.", "Le taux est enregistré."), former is null
            ? UndoPath.Of("costs/rates/remove", ExchangeRateFields.Of(read.Value))
            : UndoPath.Of("costs/rates/put", ExchangeRateFields.Of(former)));
    }

    private static async Task<IResult> PutBackAsync([AsParameters] ExchangeRateFields former, Visit visit, ExchangeRateStore rates, CancellationToken cancel)
    {
        var read = former.Read(visit.Workspace.Currency, visit.Language);
        if (!read.Succeeded) return Page.Failure(visit, read.Failure);
        await rates.PutAsync(visit.Workspace.Id, read.Value, cancel);
        return Page.Done(visit, "costs/rates", new("The rate is as it was.", "Le taux est comme avant."));
    }

    private static async Task<IResult> RemoveAsync([AsParameters] ExchangeRateFields which, Visit visit, ExchangeRateStore rates, CancellationToken cancel) =>
        LocalDatePattern.Iso.Parse(which.Day ?? "") is { Success: true, Value: var day }
        && await rates.DeleteAsync(visit.Workspace.Id, which.Currency ?? "", day, cancel) is { } gone
            ? Page.Done(visit, "costs/rates", new("The rate is removed.", "Le taux est retiré."), UndoPath.Of("costs/rates/put", ExchangeRateFields.Of(gone)))
            : Page.Failure(visit, NotFound);

    internal static Failure NotFound { get; } = new(FailureKind.NotFound, "This rate is no longer there.", "Ce taux n’existe plus.");

    private static async Task<IResult> ShowAsync(
        Visit visit, ExchangeRateFields form, Failure? failure, (ExchangeRateStore Rates, CostBookQuery Books, TimeProvider Clock) read, CancellationToken cancel)
    {
        var book = await read.Books.ReadAsync(visit.Workspace, read.Clock.Today(visit.Workspace), cancel);
        var missing = book.Gaps.Where(gap => gap.Kind == CostGapKind.NoExchangeRate).ToList();
        return Page.Of<RatesView, RatesPage>(
            visit, new("Exchange rates", "Taux de change"), new(await read.Rates.ListAsync(visit.Workspace.Id, cancel), missing, form, failure),
            failure is null ? StatusCodes.Status200OK : Problems.Status(failure.Kind));
    }
}
