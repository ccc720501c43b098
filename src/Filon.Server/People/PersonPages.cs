using Filon.Deals;
using Filon.People;
using Filon.Server.Shell;

namespace Filon.Server.People;

/// <summary>The pages of persons and of the joins to confirm.</summary>
internal sealed class PersonPages(PersonQuery persons, ProfileQuery profiles, CompanyQuery companies, QuestionQuery questions, PersonJourneys journeys)
{
    public static async Task<IResult> ListAsync([AsParameters] PersonAsk ask, Visit visit, PersonPages pages, PersonSegmentStore segments, CancellationToken cancel) =>
        Show(visit, await pages.ReadAsync(visit, ask.Filter, segments, cancel));

    public static IResult DownloadAsync([AsParameters] PersonAsk ask, Visit visit, PersonQuery persons, ProfileQuery profiles, CancellationToken cancel) =>
        new CsvDownload("people.csv", PersonsCsv.LinesAsync(ask.Filter, visit, persons, profiles, cancel));

    internal static IResult Show(Visit visit, PersonsPage page) => Page.Of<PersonsView, PersonsPage>(
        visit, new("Persons", "Personnes"), page, page.Failure is null ? StatusCodes.Status200OK : Problems.Status(page.Failure.Kind));

    public static async Task<IResult> PersonAsync(long person, string? model, Visit visit, PersonPages pages, CancellationToken cancel)
    {
        var page = await pages.FindAsync(visit.Workspace.Id, person, model, cancel);
        if (page is null) return Page.Failure(visit, Refusals.NotFound);
        return page.Person.Id == person
            ? Page.Of<PersonView, PersonPage>(visit, Sentence.Same(page.Person.Name), page)
            : Results.Redirect(visit.Path($"people/{page.Person.Id}")); // joined to another since
    }

    public static async Task<IResult> QuestionsAsync(int? page, Visit visit, PersonPages pages, CancellationToken cancel)
    {
        var shown = Math.Clamp(page ?? 1, 1, 100_000);
        var list = await pages.Questions.ListAsync(visit.Workspace.Id, shown, cancel);
        return Page.Of<QuestionsView, QuestionsPage>(visit, new("To confirm", "À confirmer"), new(list, await pages.Questions.CountAsync(visit.Workspace.Id, cancel), shown));
    }

    internal async Task<PersonPage?> FindAsync(long workspace, long id, string? model, CancellationToken cancel)
    {
        if (await persons.FindAsync(workspace, id, cancel) is not { } person) return null;
        var cards = await profiles.OfPersonsAsync(workspace, [person.Id], cancel);
        var joins = await profiles.JoinsAsync(workspace, [.. cards.Select(card => card.Id)], cancel);
        var (journey, deals) = await journeys.OfPersonAsync(workspace, person.Id, model, cancel);
        var standing = await persons.StandingAsync(workspace, person.Id, cancel);
        return new(person, cards, joins, standing is null ? journey : journey with { Steps = [] }, deals) { Standing = standing };
    }

    private QuestionQuery Questions { get; } = questions;

    internal async Task<PersonsPage> ReadAsync(Visit visit, PersonFilter filter, PersonSegmentStore segments, CancellationToken cancel)
    {
        var workspace = visit.Workspace.Id;
        var company = filter.Company is { } id ? await companies.FindAsync(workspace, visit.Workspace.Currency, id, cancel) : null;
        var (sectors, countries) = await persons.CompaniesAsync(workspace, cancel);
        return new(
            filter, await persons.ListAsync(workspace, filter, cancel), await persons.StagesAsync(workspace, cancel), company,
            await persons.CountAsync(workspace, filter, cancel), await Questions.CountAsync(workspace, cancel))
        {
            Segments = await segments.ListAsync(workspace, cancel), Sectors = sectors, Countries = countries,
        };
    }
}
