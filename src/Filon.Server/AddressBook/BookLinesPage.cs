using Filon.AddressBook;

namespace Filon.Server.AddressBook;

/// <summary>The relationships behind a figure.</summary>
/// <param name="Ask">Which.</param>
/// <param name="All">How many there are.</param>
/// <param name="Shown">On this page, those with most days of contact first.</param>
/// <param name="Cards">Who they are.</param>
public sealed record BookLinesPage(BookAsk Ask, int All, IReadOnlyList<Relationship> Shown, IReadOnlyDictionary<long, ContactCard> Cards)
{
    public bool More => All > Ask.PageShown * BookAsk.PageSize;
}
