using Filon.People;
using Filon.Server.Shell;

namespace Filon.Server.People;

/// <summary>Firms as JSON.</summary>
internal static class CompanyApi
{
    public static async Task<IResult> ListAsync(string? search, int? page, Visit visit, CompanyQuery companies, CancellationToken cancel)
    {
        var list = await companies.ListAsync(visit.Workspace.Id, visit.Workspace.Currency, search, page ?? 1, cancel);
        return TypedResults.Ok(new { items = list.Items.Select(company => Line(company, visit.Workspace.Currency)), list.More });
    }

    public static async Task<IResult> CompanyAsync(
        long company, string? model, Visit visit, CompanyQuery companies, PersonQuery persons, PersonJourneys journeys, CancellationToken cancel)
    {
        if (await companies.FindAsync(visit.Workspace.Id, visit.Workspace.Currency, company, cancel) is not { } found) return Page.Failure(visit, Refusals.NotFound);
        var people = await persons.ListAsync(visit.Workspace.Id, new PersonFilter { Company = company }, cancel);
        var (journey, deals) = await journeys.OfCompanyAsync(visit.Workspace.Id, company, model, cancel);
        return TypedResults.Ok(new
        {
            company = Line(found, visit.Workspace.Currency), people = people.Items.Select(PersonApi.Line),
            deals = deals.Items.Select(Deals.DealApi.Line), journey = PersonApi.Steps(journey, visit.Workspace.Currency),
        });
    }

    private static object Line(CompanyLine company, string currency) => new
    {
        id = PersonApi.Id(company.Id), company.Name, company.Domain, company.Industry, company.Country, company.People, company.Deals, company.WonMinor, currency,
    };
}
