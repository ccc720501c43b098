using Filon.Costs;
using Filon.Measure.Returns;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Measure.Returns;

/// <summary>The cost of a new customer, for programs.</summary>
internal static class CocaApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("COCA");
        api.Get("measure/coca", Role.Viewer, ("getCoca", "What a new customer costs, by period and channel"), ReadAsync);
        api.Get("measure/coca/costs", Role.Viewer, ("listCocaCosts", "The costs behind a figure of the COCA"), CostsAsync);
        api.Get("measure/coca/credits", Role.Viewer, ("listCocaCredits", "The deals behind a figure of the COCA, the youngest sale first"), CreditsAsync);
    }

    private static async Task<Answer<CocaAnswer>> ReadAsync(
        string? length, string? lag, string? model, string? on, Visit visit, ReturnsQuery query, TimeProvider clock, CancellationToken cancel)
    {
        var page = await CocaRoutes.ReadAsync(new() { Length = length, Lag = lag, Model = model, On = on }, visit, query, clock, null, cancel);
        return CocaAnswer.Of(page.Report, page.Data.Currency);
    }

    private static async Task<Answer<ListAnswer<CostBehindAnswer>>> CostsAsync(
        [AsParameters] CocaAsk ask, Paging paging, Visit visit, ReturnsQuery query, TimeProvider clock, CancellationToken cancel)
    {
        var page = await CocaRoutes.ReadAsync(ask, visit, query, clock, (RoiBy.Channel, string.IsNullOrEmpty(ask.Channel) ? null : ask.Channel), cancel);
        return LinesBehind.Costs(paging, () => Behind(page), page.Data.Currency);
    }

    private static async Task<Answer<ListAnswer<CreditBehindAnswer>>> CreditsAsync(
        [AsParameters] CocaAsk ask, Paging paging, Visit visit, ReturnsQuery query, TimeProvider clock, CancellationToken cancel)
    {
        var page = await CocaRoutes.ReadAsync(ask, visit, query, clock, (RoiBy.Channel, string.IsNullOrEmpty(ask.Channel) ? null : ask.Channel), cancel);
        return LinesBehind.Credits(paging, () => Behind(page), page.Data.Currency);
    }

    private static RoiLines Behind(CocaPage page) => page.Chosen is { } chosen
        ? CocaLines.Of(page.Data, page.Report, chosen.Period, string.IsNullOrEmpty(page.Ask.Channel) ? null : page.Ask.Channel, CostWords.Side(page.Ask.Side))
        : new([], []);
}
