using Filon.AddressBook;
using Filon.Server.Api;
using Filon.Server.Costs;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.AddressBook;

/// <summary>The address book and introductions, for programs.</summary>
internal static class AddressBookApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Address book");
        api.Get("address-book", Role.Viewer, ("readAddressBook", "Relationships made, strengthened and dormant, quarter by quarter"), BookAsync);
        api.Get("address-book/lines", Role.Viewer, ("listRelationships", "The relationships behind a figure; without a standing, those dormant today"), LinesAsync);
        api.Get("address-book/introductions", Role.Viewer, ("listIntroductions", "Introductions recorded, the latest recorded first"), ListAsync);
        api.Post("address-book/introductions", Role.Editor, ("addIntroduction", "Record who introduced whom"), AddAsync);
        api.Put("address-book/introductions/{id:long}", Role.Editor, ("putIntroduction", "Change an introduction, or put a removed one back under its id"), PutAsync);
        api.Delete("address-book/introductions/{id:long}", Role.Editor, ("removeIntroduction", "Remove an introduction; the answer is what was removed"), RemoveAsync);
    }

    private static async Task<Answer<BookAnswer>> BookAsync(Visit visit, BookReader reader, TimeProvider clock, CancellationToken cancel) =>
        BookAnswer.Of(await reader.ReadAsync(visit.Workspace, clock.Today(visit.Workspace), cancel));

    private static async Task<Answer<ListAnswer<RelationshipAnswer>>> LinesAsync(
        string? period, string? standing, Paging paging, Visit visit, BookReader reader, TimeProvider clock, CancellationToken cancel)
    {
        var slice = paging.Read<long>();
        if (!slice.Succeeded) return slice.Failure;
        var book = await reader.ReadAsync(visit.Workspace, clock.Today(visit.Workspace), cancel);
        if (new BookAsk(period, standing).Of(book) is not { } all) return Refusals.NotFound;
        var shown = all.Where(relationship => slice.Value.IsBehind(relationship.Person)).OrderBy(relationship => relationship.Person).Take(slice.Value.Take).ToList();
        var cards = await reader.CardsAsync(visit.Workspace, shown, cancel);
        return slice.Value.Answer(shown, relationship => relationship.Person, relationship => RelationshipAnswer.Of(relationship, cards.GetValueOrDefault(relationship.Person)));
    }

    private static async Task<Answer<ListAnswer<IntroductionAnswer>>> ListAsync(Paging paging, Visit visit, IntroductionStore store, CancellationToken cancel)
    {
        var slice = paging.Read<long>();
        return slice.Succeeded
            ? slice.Value.Cut(await store.ListAsync(visit.Workspace.Id, cancel), introduction => introduction.Id, IntroductionAnswer.Of, descending: true) : slice.Failure;
    }

    private static async Task<Added<IntroductionAnswer>> AddAsync(IntroductionBody body, Visit visit, IntroductionStore store, TimeProvider clock, CancellationToken cancel)
    {
        var read = body.Fields(null).Read(clock.Today(visit.Workspace));
        return read.Succeeded ? IntroductionAnswer.Of(await store.PutAsync(visit.Workspace.Id, read.Value, visit.Account.Id, cancel)) : read.Failure;
    }

    private static async Task<Answer<IntroductionAnswer>> PutAsync(long id, IntroductionBody body, Visit visit, IntroductionStore store, TimeProvider clock, CancellationToken cancel)
    {
        var read = body.Fields(id).Read(clock.Today(visit.Workspace));
        return read.Succeeded ? IntroductionAnswer.Of(await store.PutAsync(visit.Workspace.Id, read.Value, visit.Account.Id, cancel)) : read.Failure;
    }

    private static async Task<Answer<IntroductionAnswer>> RemoveAsync(long id, Visit visit, IntroductionStore store, CancellationToken cancel) =>
        await store.DeleteAsync(visit.Workspace.Id, id, cancel) is { } gone ? IntroductionAnswer.Of(gone) : IntroductionPages.NotFound;
}
