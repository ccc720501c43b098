using Filon.Deals;
using Filon.Server.People;
using Filon.Server.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Deals;

/// <summary>The pages of deals.</summary>
internal static class DealPages
{
    public static async Task<IResult> ListAsync([AsParameters] DealAsk ask, Visit visit, DealQuery deals, CancellationToken cancel) =>
        Page.Of<DealsView, DealsPage>(visit, new("Deals", "Affaires"), new(
            ask.Filter, await deals.ListAsync(visit.Workspace.Id, ask.Filter, cancel),
            await deals.TotalAsync(visit.Workspace.Id, visit.Workspace.Currency, ask.Filter, cancel)));

    public static async Task<IResult> DealAsync(long deal, string? model, Visit visit, DealQuery deals, PersonJourneys journeys, CancellationToken cancel) =>
        await ReadAsync(visit.Workspace.Id, deal, model, deals, journeys, cancel) is { } page
            ? Page.Of<DealView, DealPage>(visit, DealWords.Name(page.Deal.Name), page)
            : Page.Failure(visit, Refusals.NotFound);

    public static async Task<IResult> SetTypeAsync(long deal, [FromForm] DealTypeForm form, Visit visit, DealStore store, CancellationToken cancel) =>
        await store.SetTypeAsync(visit.Workspace.Id, deal, form.Type, cancel) is { } failure
            ? Page.Failure(visit, failure)
            : Page.Done(visit, $"deals/{deal}", new("The type is saved; the figures are being worked out anew.", "Le type est enregistré ; les chiffres sont recalculés."));

    internal static async Task<DealPage?> ReadAsync(long workspace, long id, string? model, DealQuery deals, PersonJourneys journeys, CancellationToken cancel)
    {
        if (await deals.FindAsync(workspace, id, cancel) is not { } deal) return null;
        var people = await deals.PeopleAsync(workspace, id, cancel);
        var journey = deal.CompanyId is { } company ? (await journeys.OfCompanyAsync(workspace, company, model, cancel)).Journey
            : people.Count > 0 ? (await journeys.OfPersonAsync(workspace, people[0].Id, model, cancel)).Journey
            : null;
        return new(deal, people, await deals.SourceAsync(workspace, id, cancel), await deals.SharesAsync(workspace, id, [.. PersonJourneys.Models.Select(known => known.Value)], cancel), journey);
    }
}
