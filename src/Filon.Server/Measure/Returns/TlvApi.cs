using Filon.Measure.Returns;
using Filon.Server.Api;
using Filon.Server.Costs;
using Filon.Server.Shell;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Server.Measure.Returns;

/// <summary>The value of a customer, for programs.</summary>
internal static class TlvApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("TLV");
        api.Get("measure/tlv", Role.Viewer, ("getTlv", "What a customer is worth, over all and by segment"), ReadAsync);
        api.Get("measure/tlv/sales", Role.Viewer, ("listTlvSales", "The sales behind a TLV, the youngest customer first"), SalesAsync);
    }

    private static async Task<Answer<TlvAnswer>> ReadAsync(string? by, Visit visit, ReturnsQuery query, TimeProvider clock, CancellationToken cancel)
    {
        var page = await TlvRoutes.ReadAsync(by, visit, query, clock, cancel);
        return TlvAnswer.Of(page.Report, page.Data);
    }

    private static async Task<Answer<ListAnswer<SaleBehindAnswer>>> SalesAsync(
        string? by, string? name, string? kind, Paging paging, Visit visit, ReturnsQuery query, TimeProvider clock, CancellationToken cancel)
    {
        var slice = paging.Read<(LocalDate Began, long First, LocalDate Won, long Deal)>();
        if (!slice.Succeeded) return slice.Failure;
        var data = await query.ReadAsync(visit.Workspace, new(clock.Today(visit.Workspace)), cancel);
        var page = new TlvLinesPage(TlvWords.Segment(by), name, TlvWords.Kind(kind), data, 1);
        return slice.Value.Cut(
            page.Lines.Sales, sale => (sale.Of.Began, sale.Of.Deals[0].Id, sale.Deal.WonOn ?? LocalDate.MinIsoValue, sale.Deal.Id),
            sale => SaleBehindAnswer.Of(sale, data.Currency), descending: true);
    }
}
