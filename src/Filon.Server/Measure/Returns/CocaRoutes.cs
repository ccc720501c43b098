using Filon.Measure.Returns;
using Filon.Server.Costs;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Measure.Returns;

/// <summary>The cost of a new customer: by period and channel, as a file.</summary>
internal static class CocaRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapWorkspace();
        pages.Get("measure/coca", Role.Viewer, ShowAsync);
        pages.Get("measure/coca/lines", Role.Viewer, LinesAsync);
        pages.Get("measure/coca.csv", Role.Viewer, DownloadAsync);
    }

    private static async Task<IResult> ShowAsync([AsParameters] CocaAsk ask, Visit visit, ReturnsQuery query, TimeProvider clock, CancellationToken cancel) =>
        Page.Of<CocaView, CocaPage>(
            visit, new("COCA: what a new customer costs", "COCA\u00a0: ce que coûte un nouveau client"), await ReadAsync(ask, visit, query, clock, null, cancel));

    private static async Task<IResult> LinesAsync(
        [AsParameters] CocaAsk ask, int? page, Visit visit, ReturnsQuery query, TimeProvider clock, CancellationToken cancel)
    {
        var coca = await ReadAsync(ask, visit, query, clock, (RoiBy.Channel, string.IsNullOrEmpty(ask.Channel) ? null : ask.Channel), cancel);
        if (coca.Chosen is not { } chosen)
            return Page.Failure(visit, new(FailureKind.NotFound, new("There is no cost and no customer yet.", "Il n’y a encore ni coût ni client.")));
        return Page.Of<CocaLinesView, CocaLinesPage>(
            visit, new("The lines behind this figure", "Les lignes derrière ce chiffre"), new(coca, chosen.Period, Math.Max(1, page ?? 1)));
    }

    private static async Task<IResult> DownloadAsync([AsParameters] CocaAsk ask, Visit visit, ReturnsQuery query, TimeProvider clock, CancellationToken cancel)
    {
        var page = await ReadAsync(ask, visit, query, clock, null, cancel);
        return CocaCsv.Of(page.Report, page.Data.Currency, visit.Language).Download("coca.csv");
    }

    internal static async Task<CocaPage> ReadAsync(
        CocaAsk ask, Visit visit, ReturnsQuery query, TimeProvider clock, (RoiBy, string?)? behind, CancellationToken cancel)
    {
        var data = await query.ReadAsync(visit.Workspace, ask.Question(clock.Today(visit.Workspace)) with { By = RoiBy.Channel, Behind = behind, Named = behind is not null }, cancel);
        return new(ask, data, ask.Report(data));
    }
}
