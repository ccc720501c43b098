using Filon.Measure.Attribution;
using Filon.Measure.Ledger;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Server.Measure;

/// <summary>The ledger, for programs.</summary>
internal static class LedgerApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Ledger");
        api.Get("measure/ledger", Role.Viewer, ("listLedgerLines", "The lines behind a figure of a deal-by-deal model"), LinesAsync);
        api.Get("measure/ledger/total", Role.Viewer, ("totalLedger", "What these lines come to"), TotalAsync);
        api.Get("measure/ledger/chain", Role.Viewer, ("explainPopulationModel", "The chain and the paths behind a figure of a model over the whole population"), ChainAsync);
        api.Get("measure/gaps", Role.Viewer, ("listGaps", "Won deals that the ledger cannot take as they are"), GapsAsync);
    }

    private static async Task<Answer<ListAnswer<LedgerLineAnswer>>> LinesAsync(
        string? model, string? by, string? name, string? from, string? to, Paging paging, Visit visit, LedgerHandlers handlers, LedgerLineQuery lines, CancellationToken cancel)
    {
        var slice = paging.Read<(Instant Won, long Deal, long Line)>();
        if (!slice.Succeeded) return slice.Failure;
        var filter = await handlers.FilterAsync(new(model, by, name, from, to, null), visit, cancel);
        if (!filter.Model.IsDealByDeal()) return LedgerHandlers.NoLines;
        var found = await lines.BehindAsync(visit.Workspace.Id, filter, visit.Workspace.Zone, (slice.Value.After, slice.Value.Take), cancel);
        return slice.Value.Answer(found, line => (line.ClosedAt, line.DealId, line.Line), line => LedgerLineAnswer.Of(line, visit.Workspace.Currency));
    }

    private static async Task<Answer<LedgerTotalAnswer>> TotalAsync(
        string? model, string? by, string? name, string? from, string? to, Visit visit, LedgerHandlers handlers, LedgerLineQuery lines, CancellationToken cancel)
    {
        var filter = await handlers.FilterAsync(new(model, by, name, from, to, null), visit, cancel);
        if (!filter.Model.IsDealByDeal()) return LedgerHandlers.NoLines;
        return LedgerTotalAnswer.Of(filter.Model, await lines.TotalAsync(visit.Workspace.Id, filter, visit.Workspace.Zone, cancel), visit.Workspace.Currency);
    }

    private static async Task<Answer<ChainAnswer>> ChainAsync(
        string? model, string? channel, Visit visit, LedgerHandlers handlers, CancellationToken cancel)
    {
        var filter = await handlers.FilterAsync(new(model, channel is null ? null : Dimension.Channel.Code(), channel, null, null, null), visit, cancel);
        return ChainAnswer.Of(await handlers.ChainAsync(visit, filter, cancel), visit.Workspace.Currency);
    }

    private static async Task<Answer<ListAnswer<GapAnswer>>> GapsAsync(Paging paging, Visit visit, MeasureStateQuery state, CancellationToken cancel)
    {
        var slice = paging.Read<long>();
        if (!slice.Succeeded) return slice.Failure;
        var gaps = await state.GapsAsync(visit.Workspace.Id, slice.Value.After, slice.Value.Take, cancel);
        return slice.Value.Answer(gaps, gap => gap.Gap.DealId, gap => GapAnswer.Of(gap, visit.Language));
    }
}
