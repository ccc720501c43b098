using Filon.Deals;
using Filon.People;
using Filon.Server.Shell;

namespace Filon.Server.People;

/// <summary>The pages of a person and of the joins to confirm.</summary>
internal sealed class PersonPages(PersonQuery persons, ProfileQuery profiles, QuestionQuery questions, PersonJourneys journeys)
{
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
}
