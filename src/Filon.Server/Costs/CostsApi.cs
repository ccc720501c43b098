using Filon.Costs;
using Filon.Measure.Channels;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Server.Costs;

/// <summary>Money spent, for programs.</summary>
internal static class CostsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Costs");
        api.Get("costs", Role.Viewer, ("listCostLines", "The lines of the cost book, the newest first"), LinesAsync);
        api.Get("costs/total", Role.Viewer, ("totalCosts", "What the lines come to, by month and category, and what could not be counted"), TotalAsync);
        api.Get("costs/{id:long}", Role.Viewer, ("getCost", "A cost as it was typed in or imported"), FindAsync);
        api.Post("costs", Role.Editor, ("addCost", "Note a cost"), AddAsync);
        api.Put("costs/{id:long}", Role.Editor, ("putCost", "Change a cost, or put a removed one back under its id"), PutAsync);
        api.Delete("costs/{id:long}", Role.Editor, ("removeCost", "Remove a cost; the answer is what was removed"), RemoveAsync);
    }

    private static async Task<Answer<ListAnswer<CostLineAnswer>>> LinesAsync(
        [AsParameters] CostsFilter filter, Paging paging, Visit visit, CostBookQuery books, TimeProvider clock, CancellationToken cancel)
    {
        var slice = paging.Read<(LocalDate Day, long Source, CostOrigin Origin)>();
        if (!slice.Succeeded) return slice.Failure;
        var (on, ask) = (clock.Today(visit.Workspace), filter.Ask);
        if (slice.Value.After is { Day: var seen } && seen < on) on = seen;
        var lines = await books.NewestAsync(visit.Workspace, on, line => slice.Value.IsBehind(KeyOf(line), descending: true) && ask.Takes(line), slice.Value.Take, cancel);
        return slice.Value.Cut(lines, KeyOf, line => CostLineAnswer.Of(line, visit.Workspace.Currency), descending: true);
    }

    private static (LocalDate Day, long Source, CostOrigin Origin) KeyOf(CostLine line) => (line.Day, line.SourceId, line.Origin);

    private static async Task<Answer<CostTotalAnswer>> TotalAsync(
        [AsParameters] CostsFilter filter, Visit visit, CostBookQuery books, TimeProvider clock, CancellationToken cancel) =>
        CostTotalAnswer.Of(new(await CostsRoutes.BookAsync(visit, books, clock, cancel), filter.Ask, new()), visit.Language);

    private static async Task<Answer<CostAnswer>> FindAsync(long id, Visit visit, CostStore costs, CancellationToken cancel) =>
        await costs.FindAsync(visit.Workspace.Id, id, cancel) is { } entry ? CostAnswer.Of(entry) : CostsRoutes.NotFound;

    private static async Task<Added<CostAnswer>> AddAsync(CostBody body, Visit visit, CostStore costs, ChannelStore channels, CancellationToken cancel)
    {
        var kept = await KeepAsync(body.Fields(null), visit, costs, channels, cancel);
        return kept.Succeeded ? CostAnswer.Of(kept.Value) : kept.Failure;
    }

    private static async Task<Answer<CostAnswer>> PutAsync(long id, CostBody body, Visit visit, CostStore costs, ChannelStore channels, CancellationToken cancel)
    {
        var kept = await KeepAsync(body.Fields(id), visit, costs, channels, cancel);
        return kept.Succeeded ? CostAnswer.Of(kept.Value) : kept.Failure;
    }

    private static async Task<Answer<CostAnswer>> RemoveAsync(long id, Visit visit, CostStore costs, CancellationToken cancel) =>
        await costs.DeleteAsync(visit.Workspace.Id, id, cancel) is { } gone ? CostAnswer.Of(gone) : CostsRoutes.NotFound;

    private static async Task<Outcome<CostEntry>> KeepAsync(CostFields fields, Visit visit, CostStore costs, ChannelStore channels, CancellationToken cancel)
    {
        var entry = fields.Read(visit.Workspace.Currency, Language.English);
        if (!entry.Succeeded) return entry.Failure;
        return await costs.PutAsync(visit.Workspace.Id, await channels.NamedAsync(visit, entry.Value, cancel), cancel);
    }
}
