using Filon.People;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.People;

/// <summary>Firms, for programs.</summary>
internal static class CompanyApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Companies");
        api.Get("companies", Role.Viewer, ("listCompanies", "Firms by name"), ListAsync);
        api.Get("companies/{company:long}", Role.Viewer, ("getCompany", "A firm: its people, deals and journey"), CompanyAsync);
    }

    private static async Task<Answer<ListAnswer<CompanyAnswer>>> ListAsync(string? search, Paging paging, Visit visit, CompanyQuery companies, CancellationToken cancel)
    {
        var slice = paging.Read<(string Name, long Id)>();
        if (!slice.Succeeded) return slice.Failure;
        var currency = visit.Workspace.Currency;
        var list = await companies.ListAsync(visit.Workspace.Id, currency, search, (0, slice.Value.Limit, slice.Value.After), cancel);
        return slice.Value.Answer(list, company => (company.Name, company.Id), company => CompanyAnswer.Of(company, currency));
    }

    private static async Task<Answer<CompanyPageAnswer>> CompanyAsync(
        long company, string? model, Visit visit, CompanyQuery companies, PersonQuery persons, PersonJourneys journeys, CancellationToken cancel) =>
        await CompanyPages.FindAsync(visit.Workspace, company, model, (companies, persons, journeys), cancel) is { } page
            ? CompanyPageAnswer.Of(page, visit.Workspace.Currency) : Refusals.NotFound;
}
