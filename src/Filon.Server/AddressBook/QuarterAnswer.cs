using Filon.AddressBook;

namespace Filon.Server.AddressBook;

/// <summary>What became of relationships in a quarter.</summary>
/// <param name="Period">The quarter: <c>2026-Q3</c>.</param>
/// <param name="Made">First contact in it.</param>
/// <param name="Strengthened">Two days of contact or more, and more than before.</param>
/// <param name="Revived">Contact after half a year of silence.</param>
/// <param name="Kept">Contact, no more than before.</param>
/// <param name="Dormant">Half a year without contact, reached in it.</param>
/// <param name="Introductions">Recorded as of its days.</param>
public sealed record QuarterAnswer(string Period, int Made, int Strengthened, int Revived, int Kept, int Dormant, int Introductions)
{
    internal static QuarterAnswer Of(Book book, Quarter quarter)
    {
        var counts = book.Count(quarter);
        int Of(Standing standing) => counts.GetValueOrDefault(standing);
        return new(
            quarter.Name, Of(Standing.Made), Of(Standing.Strengthened), Of(Standing.Revived), Of(Standing.Kept), Of(Standing.Dormant), book.IntroductionsIn(quarter));
    }
}
