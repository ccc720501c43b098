using System.Globalization;
using Filon.People;
using Filon.Server.Shell;
using NodaTime.Text;

namespace Filon.Server.People;

/// <summary>Persons as JSON. Ids are texts: they are longer than what JavaScript's numbers hold.</summary>
internal sealed class PersonApi(PersonQuery persons, PersonPages pages)
{
    public static async Task<IResult> ListAsync([AsParameters] PersonAsk ask, Visit visit, PersonApi api, CancellationToken cancel)
    {
        var list = await api.Persons.ListAsync(visit.Workspace.Id, ask.Filter, cancel);
        return TypedResults.Ok(new { items = list.Items.Select(Line), list.More });
    }

    public static async Task<IResult> PersonAsync(long person, string? model, Visit visit, PersonApi api, CancellationToken cancel)
    {
        if (await api.Pages.FindAsync(visit.Workspace.Id, person, model, cancel) is not { } page) return Page.Failure(visit, Refusals.NotFound);
        return TypedResults.Ok(new
        {
            person = Line(page.Person),
            profiles = page.Profiles.Select(Profile),
            joins = page.Joins.Select(join => new { id = Id(join.Id), profiles = new[] { Id(join.ProfileA), Id(join.ProfileB) }, join.Evidence, probability = join.Score, join.State }),
            journey = Steps(page.Journey, visit.Workspace.Currency),
        });
    }

    public static async Task<IResult> QuestionsAsync(int? page, Visit visit, QuestionQuery questions, CancellationToken cancel)
    {
        var list = await questions.ListAsync(visit.Workspace.Id, page ?? 1, cancel);
        return TypedResults.Ok(new
        {
            items = list.Items.Select(question => new
            {
                id = Id(question.Join.Id), question.Join.Evidence, probability = question.Join.Score,
                matches = question.Join.Matches, left = Line(question.Left), right = Line(question.Right),
            }),
            list.More,
        });
    }

    public static Task<IResult> AcceptAsync(long edge, Visit visit, PersonStore store, CancellationToken cancel) => AnswerAsync(edge, true, visit, store, cancel);

    public static Task<IResult> RefuseAsync(long edge, Visit visit, PersonStore store, CancellationToken cancel) => AnswerAsync(edge, false, visit, store, cancel);

    internal static object Line(PersonLine person) => new
    {
        id = Id(person.Id), person.Name, person.Title, person.Stage, company = person.Company, companyId = person.CompanyId is { } company ? Id(company) : null,
        person.Profiles, person.Touches, lastTouch = person.LastTouch is { } last ? InstantPattern.General.Format(last) : null,
    };

    internal static object Steps(Journey journey, string currency) => new
    {
        journey.Model, currency, complete = !journey.Cut,
        steps = journey.Steps.Select(step => new
        {
            step.What, id = Id(step.Id), at = InstantPattern.General.Format(step.HappenedAt), step.Kind, step.Channel, step.ChannelRule, step.Campaign, step.Label,
            person = step.PersonId is { } person ? Id(person) : null, step.AmountMinor, step.Currency, step.EarnedMinor,
        }),
    };

    internal static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static object Profile(ProfileCard profile) => new
    {
        id = Id(profile.Id), profile.Network, key = profile.NetworkKey, profile.Handle, profile.Name, profile.Title, company = profile.CompanyName, profile.Emails, profile.Phone,
        stage = profile.LifecycleStage, source = profile.File is null ? null : new { file = profile.File, profile.Part, profile.Line },
    };

    private PersonQuery Persons { get; } = persons;

    private PersonPages Pages { get; } = pages;

    private static async Task<IResult> AnswerAsync(long edge, bool onePerson, Visit visit, PersonStore store, CancellationToken cancel) =>
        await store.AnswerAsync(visit.Workspace.Id, edge, onePerson, visit.Account.Id, cancel) is { } failure ? Page.Failure(visit, failure) : TypedResults.NoContent();
}
