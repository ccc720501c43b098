using Filon.People;
using Filon.Server.Shell;

namespace Filon.Server.People;

/// <summary>The pages of firms.</summary>
internal static class CompanyPages
{
    public static async Task<IResult> ListAsync(string? search, int? page, Visit visit, CompanyQuery companies, CancellationToken cancel)
    {
        var shown = Math.Clamp(page ?? 1, 1, 100_000);
        var list = await companies.ListAsync(visit.Workspace.Id, visit.Workspace.Currency, search, shown, cancel);
        return Page.Of<CompaniesView, CompaniesPage>(visit, new("Companies", "Entreprises"), new(search, list, shown));
    }

    public static async Task<IResult> CompanyAsync(
        long company, string? model, Visit visit, CompanyQuery companies, PersonQuery persons, PersonJourneys journeys, CancellationToken cancel)
    {
        var workspace = visit.Workspace.Id;
        if (await companies.FindAsync(workspace, visit.Workspace.Currency, company, cancel) is not { } found) return Page.Failure(visit, Refusals.NotFound);
        var people = await persons.ListAsync(workspace, new PersonFilter { Company = company }, cancel);
        var (journey, deals) = await journeys.OfCompanyAsync(workspace, company, model, cancel);
        return Page.Of<CompanyView, CompanyPage>(visit, Sentence.Same(found.Name), new(found, people, deals, journey));
    }
}
