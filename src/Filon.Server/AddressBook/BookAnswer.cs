using Filon.AddressBook;

namespace Filon.Server.AddressBook;

/// <summary>The address book at a glance.</summary>
/// <param name="Quarters">The youngest first; the running one as far as it has come.</param>
/// <param name="DormantToday">How many relationships are dormant today.</param>
public sealed record BookAnswer(IReadOnlyList<QuarterAnswer> Quarters, int DormantToday)
{
    internal static BookAnswer Of(Book book) => new([.. book.Quarters.Select(quarter => QuarterAnswer.Of(book, quarter))], book.Dormant().Count);
}
