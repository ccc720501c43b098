using Filon.Costs;
using Filon.Events;
using Filon.Measure.Channels;
using Filon.Server.Costs;
using Filon.Server.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Events;

/// <summary>Costs and hours put on an event from its page: into the one cost book, under the event's campaign and channel.</summary>
internal static class SpendingPages
{
    public static async Task<IResult> AddCostAsync(
        long id, [FromForm] CostFields form, Visit visit, SpendingStore spending, EventReader reader, ChannelStore channels, CancellationToken cancel)
    {
        if (await reader.ReadAsync(visit.Workspace, id, cancel) is not { } page) return Page.Failure(visit, EventWords.NotFound);
        var told = page.Line.Event;
        var read = (form with { Id = null, Campaign = told.Campaign, Channel = told.Kind.Channel(), Category = form.Category ?? "event" }).Read(visit.Workspace.Currency, visit.Language);
        if (!read.Succeeded) return EventPages.Show(visit, page with { Cost = form, Failed = "cost", Failure = read.Failure });
        var kept = await spending.PutCostAsync(visit.Workspace.Id, id, await channels.NamedAsync(visit, read.Value, cancel), cancel);
        return Page.Done(visit, $"events/{id}#spending", new("The cost is in the cost book, under this event.", "Le coût est dans le livre des coûts, sous cet événement."), $"costs/{kept.Id}/remove");
    }

    public static async Task<IResult> AddHoursAsync(
        long id, [FromForm] EventHoursForm form, Visit visit, SpendingStore spending, EventReader reader, ChannelStore channels, CancellationToken cancel)
    {
        if (await reader.ReadAsync(visit.Workspace, id, cancel) is not { } page) return Page.Failure(visit, EventWords.NotFound);
        var fields = form.Fields(page.Line.Event);
        var read = fields.Read(visit.Language);
        var kept = read.Succeeded ? await spending.PutHoursAsync(visit.Workspace.Id, id, await channels.NamedAsync(visit, read.Value, cancel), cancel) : read.Failure;
        if (!kept.Succeeded) return EventPages.Show(visit, page with { Hours = fields, Failed = "hours", Failure = kept.Failure });
        return Page.Done(visit, $"events/{id}#spending", new("The hours are in the cost book, under this event.", "Les heures sont dans le livre des coûts, sous cet événement."),
            "hours/remove?ids=" + string.Join(',', kept.Value.Select(entry => entry.Id)));
    }
}
