using Filon.People;
using Filon.Server.Api;
using Filon.Server.Measure;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.People;

/// <summary>Persons, for programs.</summary>
internal static class PersonApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Persons");
        api.Get("people", Role.Viewer, ("listPersons", "Persons by name"), ListAsync);
        api.Get("people/count", Role.Viewer, ("countPersons", "How many persons listPersons lists with the same limits"), CountAsync);
        api.Get("people/segments", Role.Viewer, ("listPersonSegments", "The segments of persons that are kept, by name, with how many are in each today"), SegmentsAsync);
        api.Post("people/segments", Role.Editor, ("addPersonSegment", "Keep what a list of persons is limited to under a name"), AddSegmentAsync);
        api.Delete("people/segments/{id:long}", Role.Editor, ("removePersonSegment", "Forget a segment; the persons stay"), RemoveSegmentAsync);
        api.Get("people/stages", Role.Viewer, ("listStages", "The stages persons are in"), StagesAsync);
        api.Get("people/{person:long}", Role.Viewer, ("getPerson", "A person: profiles, evidence, journey and deals"), PersonAsync);
        api.Post("people/{person:long}/link", Role.Editor, ("linkPersons", "Say that two persons are one"), LinkAsync).ThenRecompute();
        api.Post("people/profiles/{profile:long}/separate", Role.Editor, ("separateProfile", "Say that a profile is a person of its own"), SeparateAsync).ThenRecompute();
        api.Post("people/profiles/{profile:long}/rejoin/{person:long}", Role.Editor, ("rejoinProfile", "Take a separation back: the evidence decides again"), RejoinAsync).ThenRecompute();
        api.Get("people/questions", Role.Viewer, ("listQuestions", "Joins that wait for somebody's word, the likeliest first"), QuestionsAsync);
        api.Post("people/questions/{join:long}/accept", Role.Editor, ("acceptJoin", "They are one person"), AcceptAsync).ThenRecompute();
        api.Post("people/questions/{join:long}/refuse", Role.Editor, ("refuseJoin", "They are two persons, and it will not be asked again"), RefuseAsync).ThenRecompute();
        api.Post("people/questions/{join:long}/withdraw", Role.Editor, ("withdrawJoin", "Take back what was said of a join"), WithdrawAsync).ThenRecompute();
    }

    private static async Task<Answer<ListAnswer<PersonAnswer>>> ListAsync(
        string? search, string? stage, long? company, string? sector, string? country, string? relation, Paging paging, Visit visit, PersonQuery persons, CancellationToken cancel)
    {
        var slice = paging.Read<(string Name, long Id)>();
        if (!slice.Succeeded) return slice.Failure;
        var filter = new PersonAsk(search, stage, company, sector, country, relation, null).Filter with { After = slice.Value.After, Take = slice.Value.Limit };
        return slice.Value.Answer(await persons.ListAsync(visit.Workspace.Id, filter, cancel), person => (person.Name, person.Id), PersonAnswer.Of);
    }

    private static async Task<Answer<PersonCountAnswer>> CountAsync(
        string? search, string? stage, long? company, string? sector, string? country, string? relation, Visit visit, PersonFilterQuery persons, CancellationToken cancel) =>
        new PersonCountAnswer(await persons.CountAsync(visit.Workspace.Id, new PersonAsk(search, stage, company, sector, country, relation, null).Filter, cancel));

    private static async Task<Answer<PersonSegmentsAnswer>> SegmentsAsync(Visit visit, PersonSegmentStore store, SegmentSizeQuery sizes, CancellationToken cancel)
    {
        var segments = await store.ListAsync(visit.Workspace.Id, cancel);
        var counted = await sizes.ReadAsync(visit.Workspace.Id, segments, cancel);
        return new PersonSegmentsAnswer([.. segments.Select(segment => PersonSegmentAnswer.Of(segment) with { Persons = counted[segment.Id] })]);
    }

    private static async Task<Added<PersonSegmentAnswer>> AddSegmentAsync(PersonSegmentBody body, Visit visit, PersonSegmentStore store, CancellationToken cancel)
    {
        var added = await store.AddAsync(visit.Workspace.Id, PersonSegment.Of(body.Name, body.Ask.Filter), cancel);
        return added.Succeeded ? PersonSegmentAnswer.Of(added.Value) : added.Failure;
    }

    private static async Task<Done> RemoveSegmentAsync(long id, Visit visit, PersonSegmentStore store, CancellationToken cancel) =>
        await store.RemoveAsync(visit.Workspace.Id, id, cancel) is null ? Refusals.NotFound : (Failure?)null;

    private static async Task<Answer<StagesAnswer>> StagesAsync(Visit visit, PersonQuery persons, CancellationToken cancel) =>
        new StagesAnswer(await persons.StagesAsync(visit.Workspace.Id, cancel));

    private static async Task<Answer<PersonPageAnswer>> PersonAsync(long person, string? model, Visit visit, PersonPages pages, CancellationToken cancel) =>
        await pages.FindAsync(visit.Workspace.Id, person, model, cancel) is { } page
            ? PersonPageAnswer.Of(page, visit.Workspace.Currency) : Refusals.NotFound;

    private static async Task<Answer<LinkedAnswer>> LinkAsync(long person, LinkBody body, Visit visit, PersonStore store, CancellationToken cancel)
    {
        var linked = await store.LinkAsync(visit.Workspace.Id, person, body.Other.Value, visit.Account.Id, cancel);
        return linked.Succeeded ? new LinkedAnswer(Math.Min(person, body.Other.Value), linked.Value) : linked.Failure;
    }

    private static async Task<Done> SeparateAsync(long profile, Visit visit, PersonStore store, CancellationToken cancel) =>
        await store.SeparateAsync(visit.Workspace.Id, profile, visit.Account.Id, cancel);

    private static async Task<Done> RejoinAsync(long profile, long person, Visit visit, PersonStore store, CancellationToken cancel) =>
        await store.RejoinAsync(visit.Workspace.Id, profile, person, cancel);

    private static async Task<Answer<ListAnswer<QuestionAnswer>>> QuestionsAsync(Paging paging, Visit visit, QuestionQuery questions, CancellationToken cancel)
    {
        var slice = paging.Read<(double Score, long Id)>();
        if (!slice.Succeeded) return slice.Failure;
        var list = await questions.ListAsync(visit.Workspace.Id, (0, slice.Value.Limit, slice.Value.After), cancel);
        return slice.Value.Answer(list, question => (question.Join.Score, question.Join.Id), QuestionAnswer.Of);
    }

    private static async Task<Done> AcceptAsync(long join, Visit visit, PersonStore store, CancellationToken cancel) =>
        await store.AnswerAsync(visit.Workspace.Id, join, true, visit.Account.Id, cancel);

    private static async Task<Done> RefuseAsync(long join, Visit visit, PersonStore store, CancellationToken cancel) =>
        await store.AnswerAsync(visit.Workspace.Id, join, false, visit.Account.Id, cancel);

    private static async Task<Done> WithdrawAsync(long join, Visit visit, PersonStore store, CancellationToken cancel) =>
        await store.WithdrawAsync(visit.Workspace.Id, join, cancel);
}
