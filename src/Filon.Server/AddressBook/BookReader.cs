using Filon.AddressBook;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Server.AddressBook;

/// <summary>Reads the address book of a workspace as of a day.</summary>
public sealed class BookReader(ContactQuery contacts, IntroductionStore introductions)
{
    public async Task<Book> ReadAsync(Workspace workspace, LocalDate today, CancellationToken cancel) => new(
        await contacts.RelationshipsAsync(workspace.Id, today, cancel), await introductions.ListAsync(workspace.Id, cancel), today);

    public Task<IReadOnlyDictionary<long, ContactCard>> CardsAsync(Workspace workspace, IEnumerable<Relationship> relationships, CancellationToken cancel) =>
        contacts.CardsAsync(workspace.Id, [.. relationships.Select(relationship => relationship.Person)], cancel);

    public Task<IReadOnlyList<SaidIntroduction>> SaidAsync(Workspace workspace, CancellationToken cancel) => contacts.SaidAsync(workspace.Id, MostSaid, cancel);

    private const int MostSaid = 200;
}
