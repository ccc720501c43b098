using Filon.Measure.Returns;
using Filon.Server.Costs;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Measure.Returns;

/// <summary>The ROI: the table, the lines behind each figure, the file.</summary>
internal static class RoiRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapWorkspace();
        pages.Get("measure/roi", Role.Viewer, TableAsync);
        pages.Get("measure/roi/lines", Role.Viewer, LinesAsync);
        pages.Get("measure/roi.csv", Role.Viewer, DownloadAsync);
    }

    private static async Task<IResult> TableAsync([AsParameters] ReturnsAsk ask, Visit visit, ReturnsQuery query, TimeProvider clock, CancellationToken cancel) =>
        Page.Of<RoiView, RoiPage>(visit, new("What did it bring?", "Qu’est-ce que cela a rapporté\u00a0?"), await ReadAsync(ask, visit, query, clock, cancel));

    private static async Task<IResult> LinesAsync(
        [AsParameters] ReturnsAsk ask, int? page, Visit visit, ReturnsQuery query, TimeProvider clock, CancellationToken cancel)
    {
        var data = await BehindAsync(ask, visit, query, clock, cancel);
        return Page.Of<RoiLinesView, RoiLinesPage>(
            visit, new("The lines behind this figure", "Les lignes derrière ce chiffre"), new(ask, data, Lines(data, ask), Math.Max(1, page ?? 1)));
    }

    private static async Task<IResult> DownloadAsync([AsParameters] ReturnsAsk ask, Visit visit, ReturnsQuery query, TimeProvider clock, CancellationToken cancel)
    {
        var page = await ReadAsync(ask, visit, query, clock, cancel);
        return RoiCsv.Of(page.Report, page.Data.Currency, visit.Language).Download("roi.csv");
    }

    /// <summary>What the lines behind a figure are read from.</summary>
    internal static Task<ReturnsData> BehindAsync(ReturnsAsk ask, Visit visit, ReturnsQuery query, TimeProvider clock, CancellationToken cancel) =>
        query.ReadAsync(visit.Workspace, ask.Question(clock.Today(visit.Workspace)) with { Sums = false, Behind = (ask.Dimension, ask.Name) }, cancel);

    internal static RoiLines Lines(ReturnsData data, ReturnsAsk ask) => RoiLines.Of(data, ask.Dimension, ask.Name, ask.OneMonth, ask.JudgedOnly);

    internal static async Task<RoiPage> ReadAsync(ReturnsAsk ask, Visit visit, ReturnsQuery query, TimeProvider clock, CancellationToken cancel)
    {
        var data = await query.ReadAsync(visit.Workspace, ask.Question(clock.Today(visit.Workspace)) with { By = ask.Dimension, Named = false }, cancel);
        return new(ask, data, RoiReport.Of(data, ask.Dimension));
    }
}
