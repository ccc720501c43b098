using Filon.Costs;
using Filon.Server.Api;
using Filon.Server.Measure;
using Filon.Server.Shell;
using Filon.Workspaces;
using NodaTime;
using NodaTime.Text;

namespace Filon.Server.Costs;

/// <summary>Exchange rates, for programs.</summary>
internal static class RatesApi
{
    private const string One = "costs/rates/{currency}/{day}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Exchange rates");
        api.Get("costs/rates", Role.Viewer, ("listExchangeRates", "Exchange rates into the workspace's currency, by currency and day"), ListAsync);
        api.Put(One, Role.Manager, ("putExchangeRate", "Set the rate of a currency on a day"), PutAsync).ThenRecompute();
        api.Delete(One, Role.Manager, ("removeExchangeRate", "Remove a rate; the answer is what was removed"), RemoveAsync).ThenRecompute();
    }

    private static async Task<Answer<ListAnswer<ExchangeRateAnswer>>> ListAsync(Visit visit, Paging paging, ExchangeRateStore rates, CancellationToken cancel)
    {
        var slice = paging.Read<(Word Currency, LocalDate Day)>();
        if (!slice.Succeeded) return slice.Failure;
        return slice.Value.Cut(await rates.ListAsync(visit.Workspace.Id, cancel), rate => (new(rate.Currency), rate.RateDate), ExchangeRateAnswer.Of);
    }

    private static async Task<Answer<ExchangeRateAnswer>> PutAsync(
        string currency, string day, ExchangeRateBody body, Visit visit, ExchangeRateStore rates, CancellationToken cancel)
    {
        var read = body.Fields(currency, day).Read(visit.Workspace.Currency, Language.English);
        if (!read.Succeeded) return read.Failure;
        await rates.PutAsync(visit.Workspace.Id, read.Value, cancel);
        return ExchangeRateAnswer.Of(read.Value);
    }

    private static async Task<Answer<ExchangeRateAnswer>> RemoveAsync(string currency, string day, Visit visit, ExchangeRateStore rates, CancellationToken cancel) =>
        LocalDatePattern.Iso.Parse(day) is { Success: true, Value: var date }
        && await rates.DeleteAsync(visit.Workspace.Id, currency, date, cancel) is { } gone
            ? ExchangeRateAnswer.Of(gone)
            : RatesRoutes.NotFound;
}
