using Filon.Costs;
using Filon.Events;
using Filon.Measure.Channels;
using Filon.Server.Api;
using Filon.Server.Costs;
using Filon.Server.Shell;

namespace Filon.Server.Events;

/// <summary>Costs and hours of an event, for programs: the cost book's, tied to it.</summary>
internal static class EventSpendingApi
{
    public static async Task<Added<CostAnswer>> AddCostAsync(
        long id, CostBody body, Visit visit, EventStore events, CostStore costs, SpendingStore spending, ChannelStore channels, CancellationToken cancel)
    {
        if (await events.FindAsync(visit.Workspace.Id, id, cancel) is not { RemovedAt: null } told) return EventWords.NotFound;
        var read = (body with { Campaign = told.Campaign, Channel = body.Channel ?? told.Kind.Channel() }).Fields(null).Read(visit.Workspace.Currency, Language.English);
        if (!read.Succeeded) return read.Failure;
        var kept = await costs.PutAsync(visit.Workspace.Id, await channels.NamedAsync(visit, read.Value, cancel), cancel);
        await spending.TieAsync(visit.Workspace.Id, id, SpendingStore.Cost, [kept.Id], cancel);
        return CostAnswer.Of(kept);
    }

    public static async Task<Added<NotedHours>> AddHoursAsync(
        long id, HoursBody body, Visit visit, EventStore events, HoursStore hours, SpendingStore spending, ChannelStore channels, CancellationToken cancel)
    {
        if (await events.FindAsync(visit.Workspace.Id, id, cancel) is not { RemovedAt: null } told) return EventWords.NotFound;
        var read = (body with { Campaign = told.Campaign, Channel = body.Channel ?? told.Kind.Channel() }).Read(null);
        if (!read.Succeeded) return read.Failure;
        var kept = await hours.PutAsync(visit.Workspace.Id, await channels.NamedAsync(visit, read.Value, cancel), cancel);
        if (!kept.Succeeded) return kept.Failure;
        await spending.TieAsync(visit.Workspace.Id, id, SpendingStore.Hours, [.. kept.Value.Select(entry => entry.Id)], cancel);
        return new NotedHours([.. kept.Value.Select(HoursAnswer.Of)]);
    }
}
