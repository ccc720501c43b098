using Filon.AddressBook;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.AddressBook;

/// <summary>A relationship.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">Of the person.</param>
/// <param name="Company">Of the person.</param>
/// <param name="Days">On how many days there was contact.</param>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
/// <param name="Contacts">How many of each kind.</param>
public sealed record RelationshipAnswer(Id Person, string? Name, string? Company, int Days, LocalDate First, LocalDate Last, IReadOnlyDictionary<string, long> Contacts)
{
    internal static RelationshipAnswer Of(Relationship relationship, ContactCard? card) => new(
        relationship.Person, card?.Name, card?.Company, relationship.Count, relationship.First, relationship.Last,
        (card?.Kinds ?? []).ToDictionary(kind => kind.Kind.Code, kind => kind.Count));
}
