using Filon.Deals;
using Filon.Server.People;
using Filon.Server.Shell;
using Microsoft.AspNetCore.Mvc;
using NodaTime.Text;

namespace Filon.Server.Deals;

/// <summary>Deals as JSON; amounts in minor units, ids as texts.</summary>
internal static class DealApi
{
    public static async Task<IResult> ListAsync([AsParameters] DealAsk ask, Visit visit, DealQuery deals, CancellationToken cancel)
    {
        var list = await deals.ListAsync(visit.Workspace.Id, ask.Filter, cancel);
        return TypedResults.Ok(new { items = list.Items.Select(Line), list.More });
    }

    public static async Task<IResult> DealAsync(long deal, Visit visit, DealQuery deals, PersonJourneys journeys, CancellationToken cancel)
    {
        if (await DealPages.ReadAsync(visit.Workspace.Id, deal, null, deals, journeys, cancel) is not { } page) return Page.Failure(visit, Refusals.NotFound);
        return TypedResults.Ok(new
        {
            deal = Line(page.Deal),
            people = page.People.Select(person => new { id = PersonApi.Id(person.Id), person.Name, person.Title }),
            source = page.Source is { } source ? new { file = source.File, source.Part, source.Line } : null,
            currency = visit.Workspace.Currency,
            shares = page.Shares.Select(share => new
            {
                share.Model, share.Line, touch = share.TouchId is { } touch ? PersonApi.Id(touch) : null, share.Channel, share.Campaign,
                at = share.HappenedAt is { } at ? InstantPattern.General.Format(at) : null, share.Share, share.AmountMinor,
            }),
        });
    }

    public static async Task<IResult> SetTypeAsync(long deal, [FromForm] DealTypeForm form, Visit visit, DealStore store, CancellationToken cancel) =>
        await store.SetTypeAsync(visit.Workspace.Id, deal, form.Type, cancel) is { } failure ? Page.Failure(visit, failure) : TypedResults.NoContent();

    internal static object Line(DealLine deal) => new
    {
        id = PersonApi.Id(deal.Id), key = deal.DealKey, deal.Name, deal.Stage, deal.Status, deal.Type, deal.TypeSaid, deal.AmountMinor, deal.Currency, deal.Owner,
        createdAt = InstantPattern.General.Format(deal.CreatedAt), closedAt = deal.ClosedAt is { } closed ? InstantPattern.General.Format(closed) : null,
        deal.Company, companyId = deal.CompanyId is { } company ? PersonApi.Id(company) : null,
    };
}
