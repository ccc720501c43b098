using Filon.People;
using Filon.Server.Shell;
using Filon.Workspaces;

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
        var page = await FindAsync(visit.Workspace, company, model, (companies, persons, journeys), cancel);
        return page is null ? Page.Failure(visit, Refusals.NotFound) : Page.Of<CompanyView, CompanyPage>(visit, Sentence.Same(page.Company.Name), page);
    }

    internal static async Task<CompanyPage?> FindAsync(
        Workspace workspace, long company, string? model, (CompanyQuery Companies, PersonQuery Persons, PersonJourneys Journeys) read, CancellationToken cancel)
    {
        if (await read.Companies.FindAsync(workspace.Id, workspace.Currency, company, cancel) is not { } found) return null;
        var people = await read.Persons.ListAsync(workspace.Id, new PersonFilter { Company = company }, cancel);
        var (journey, deals) = await read.Journeys.OfCompanyAsync(workspace.Id, company, model, cancel);
        return new(found, people, deals, journey);
    }
}
