using Filon.AddressBook;

namespace Filon.Server.AddressBook;

/// <summary>The relationships behind a figure.</summary>
/// <param name="Ask">Which.</param>
/// <param name="All">Those with most days of contact first.</param>
/// <param name="Shown">On this page.</param>
/// <param name="Cards">Who they are.</param>
public sealed record BookLinesPage(BookAsk Ask, IReadOnlyList<Relationship> All, IReadOnlyList<Relationship> Shown, IReadOnlyDictionary<long, ContactCard> Cards)
{
    public bool More => All.Count > Ask.PageShown * BookAsk.PageSize;
}
