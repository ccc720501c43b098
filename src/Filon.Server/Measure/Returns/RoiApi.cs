using Filon.Measure.Returns;
using Filon.Server.Api;
using Filon.Server.Costs;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Measure.Returns;

/// <summary>The ROI, for programs.</summary>
internal static class RoiApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("ROI");
        api.Get("measure/roi", Role.Viewer, ("getRoi", "What each channel or campaign cost and brought"), ReadAsync);
        api.Get("measure/roi/costs", Role.Viewer, ("listRoiCosts", "The costs behind a figure of the ROI"), CostsAsync);
        api.Get("measure/roi/credits", Role.Viewer, ("listRoiCredits", "The deals behind a figure of the ROI, the youngest sale first"), CreditsAsync);
    }

    private static async Task<Answer<RoiAnswer>> ReadAsync(
        string? by, string? model, string? on, string? from, Visit visit, ReturnsQuery query, TimeProvider clock, CancellationToken cancel)
    {
        var page = await RoiRoutes.ReadAsync(new() { By = by, Model = model, On = on, From = from }, visit, query, clock, cancel);
        return RoiAnswer.Of(page.Report, page.Data);
    }

    private static async Task<Answer<ListAnswer<CostBehindAnswer>>> CostsAsync(
        [AsParameters] ReturnsAsk ask, Paging paging, Visit visit, ReturnsQuery query, TimeProvider clock, CancellationToken cancel)
    {
        var data = await RoiRoutes.BehindAsync(ask, visit, query, clock, cancel);
        return LinesBehind.Costs(paging, () => RoiRoutes.Lines(data, ask), data.Currency);
    }

    private static async Task<Answer<ListAnswer<CreditBehindAnswer>>> CreditsAsync(
        [AsParameters] ReturnsAsk ask, Paging paging, Visit visit, ReturnsQuery query, TimeProvider clock, CancellationToken cancel)
    {
        var data = await RoiRoutes.BehindAsync(ask, visit, query, clock, cancel);
        return LinesBehind.Credits(paging, () => RoiRoutes.Lines(data, ask), data.Currency);
    }
}
