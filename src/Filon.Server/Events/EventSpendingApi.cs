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
        long id, CostBody body, Visit visit, EventStore events, SpendingStore spending, ChannelStore channels, CancellationToken cancel)
    {
        if (await events.FindAsync(visit.Workspace.Id, id, cancel) is not { RemovedAt: null } told) return EventWords.NotFound;
        var read = (body with { Campaign = told.Campaign, Channel = body.Channel ?? told.Kind.Channel() }).Fields(null).Read(visit.Workspace.Currency, Language.English);
        if (!read.Succeeded) return read.Failure;
        return CostAnswer.Of(await spending.PutCostAsync(visit.Workspace.Id, id, await channels.NamedAsync(visit, read.Value, cancel), cancel));
    }

    public static async Task<Added<NotedHours>> AddHoursAsync(
        long id, HoursBody body, Visit visit, EventStore events, SpendingStore spending, ChannelStore channels, CancellationToken cancel)
    {
        if (await events.FindAsync(visit.Workspace.Id, id, cancel) is not { RemovedAt: null } told) return EventWords.NotFound;
        var read = (body with { Campaign = told.Campaign, Channel = body.Channel ?? told.Kind.Channel() }).Read(null);
        if (!read.Succeeded) return read.Failure;
        var kept = await spending.PutHoursAsync(visit.Workspace.Id, id, await channels.NamedAsync(visit, read.Value, cancel), cancel);
        if (!kept.Succeeded) return kept.Failure;
        return new NotedHours([.. kept.Value.Select(HoursAnswer.Of)]);
    }
}
