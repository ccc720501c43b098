using Filon.People;
using Filon.Server.Shell;

namespace Filon.Server.People;

/// <summary>The list of persons, as a page and as a file.</summary>
internal sealed class PersonsPages(PersonQuery persons, PersonFilterQuery filters, PersonSegmentStore segments, CompanyQuery companies, QuestionQuery questions)
{
    public static async Task<IResult> ListAsync([AsParameters] PersonAsk ask, Visit visit, PersonsPages pages, CancellationToken cancel) =>
        Show(visit, await pages.ReadAsync(visit, ask.Filter, cancel));

    public static IResult DownloadAsync([AsParameters] PersonAsk ask, Visit visit, PersonQuery persons, ProfileQuery profiles, CancellationToken cancel) =>
        new CsvDownload("people.csv", PersonsCsv.LinesAsync(ask.Filter, visit, persons, profiles, cancel));

    public static async Task<IResult> SizeAsync([AsParameters] PersonAsk ask, Visit visit, PersonFilterQuery filters, CancellationToken cancel) =>
        Page.Fragment<PersonsSizeView, long>(visit, await filters.CountAsync(visit.Workspace.Id, ask.Filter, cancel));

    internal static IResult Show(Visit visit, PersonsPage page) => Page.Of<PersonsView, PersonsPage>(
        visit, new("Persons", "Personnes"), page, page.Failure is null ? StatusCodes.Status200OK : Problems.Status(page.Failure.Kind));

    internal async Task<PersonsPage> ReadAsync(Visit visit, PersonFilter filter, CancellationToken cancel)
    {
        var workspace = visit.Workspace.Id;
        var company = filter.Company is { } id ? await companies.FindAsync(workspace, visit.Workspace.Currency, id, cancel) : null;
        var (sectors, countries) = await persons.CompaniesAsync(workspace, cancel);
        var list = await persons.ListAsync(workspace, filter, cancel);
        return new(
            filter, list, await persons.StagesAsync(workspace, cancel), company, await CountAsync(workspace, filter, list, cancel), await questions.CountAsync(workspace, cancel))
        {
            Segments = await segments.ListAsync(workspace, cancel), Sectors = sectors, Countries = countries,
        };
    }

    /// <summary>Who is a customer is asked of every person: of long lists, behind the page.</summary>
    private async Task<long?> CountAsync(long workspace, PersonFilter filter, ListOf<PersonLine> list, CancellationToken cancel) =>
        filter.Page == 1 && !list.More ? list.Items.Count : filter.Relation is null ? await filters.CountAsync(workspace, filter, cancel) : null;
}
