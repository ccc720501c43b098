using Filon.Measure.Returns;
using Filon.Server.Costs;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Measure.Returns;

/// <summary>The value of a customer: by segment, as a file.</summary>
internal static class TlvRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapWorkspace();
        pages.Get("measure/tlv", Role.Viewer, ShowAsync);
        pages.Get("measure/tlv/lines", Role.Viewer, LinesAsync);
        pages.Get("measure/tlv.csv", Role.Viewer, DownloadAsync);
    }

    private static async Task<IResult> ShowAsync(string? by, Visit visit, ReturnsQuery query, TimeProvider clock, CancellationToken cancel) =>
        Page.Of<TlvView, TlvPage>(visit, new("TLV: what a customer is worth", "TLV\u00a0: ce que vaut un client"), await ReadAsync(by, visit, query, clock, cancel));

    private static async Task<IResult> LinesAsync(
        [AsParameters] TlvLinesAsk ask, Visit visit, ReturnsQuery query, TimeProvider clock, CancellationToken cancel)
    {
        var data = await query.ReadAsync(visit.Workspace, new(ask.LastDay(clock.Today(visit.Workspace))) { Sums = false }, cancel);
        return Page.Of<TlvLinesView, TlvLinesPage>(
            visit, new("The customers behind this figure", "Les clients derrière ce chiffre"),
            new(TlvWords.Segment(ask.By), ask.Name, TlvWords.Kind(ask.Kind), data, Math.Max(1, ask.Page ?? 1)));
    }

    private static async Task<IResult> DownloadAsync(string? by, Visit visit, ReturnsQuery query, TimeProvider clock, CancellationToken cancel)
    {
        var page = await ReadAsync(by, visit, query, clock, cancel);
        return TlvCsv.Of(page.Report, page.By, page.Data.Currency, visit.Language).Download("tlv.csv");
    }

    internal static async Task<TlvPage> ReadAsync(string? by, Visit visit, ReturnsQuery query, TimeProvider clock, CancellationToken cancel)
    {
        var data = await query.ReadAsync(visit.Workspace, new(clock.Today(visit.Workspace)) { Sums = false }, cancel);
        var segment = TlvWords.Segment(by);
        return new(segment, data, TlvReport.Of(data, segment));
    }
}
