using Filon.AddressBook;

namespace Filon.Server.AddressBook;

/// <summary>The address book at a glance.</summary>
/// <param name="Book">All of it.</param>
/// <param name="Dormant">How many are dormant today.</param>
/// <param name="Worth">The dormant ones most worth a word.</param>
/// <param name="Cards">Who they are.</param>
public sealed record BookPage(Book Book, int Dormant, IReadOnlyList<Relationship> Worth, IReadOnlyDictionary<long, ContactCard> Cards);
