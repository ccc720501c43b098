using NodaTime;

namespace Filon.AddressBook;

/// <summary>The address book as an asset: what became of every relationship, quarter by quarter. No euro of it is in any return.</summary>
/// <param name="Relationships">One a person there was contact with.</param>
/// <param name="Introductions">Recorded by persons.</param>
/// <param name="Today">The day up to which is counted.</param>
public sealed record Book(IReadOnlyList<Relationship> Relationships, IReadOnlyList<Introduction> Introductions, LocalDate Today)
{
    /// <summary>How many quarters a page shows.</summary>
    public const int Shown = 8;

    /// <summary>The youngest first; the running one as far as it has come.</summary>
    public IReadOnlyList<Quarter> Quarters
    {
        get
        {
            var quarters = new List<Quarter> { Quarter.Of(Today) };
            while (quarters.Count < Shown) quarters.Add(quarters[^1].Before);
            return quarters;
        }
    }

    /// <summary>How many relationships stood how.</summary>
    public IReadOnlyDictionary<Standing, int> Count(Quarter quarter) => Relationships.Select(relationship => relationship.In(DaysOf(quarter))).OfType<Standing>()
        .GroupBy(standing => standing).ToDictionary(group => group.Key, group => group.Count());

    /// <summary>The relationships behind a figure, those with most days of contact first.</summary>
    public IReadOnlyList<Relationship> Of(Quarter quarter, Standing standing) => Ranked(Relationships.Where(relationship => relationship.In(DaysOf(quarter)) == standing));

    /// <summary>Dormant today, worth a word: those with most days of contact first.</summary>
    public IReadOnlyList<Relationship> Dormant => Ranked(Relationships.Where(relationship => relationship.DormantOn(Today)));

    public int IntroductionsIn(Quarter quarter) => Introductions.Count(introduction => quarter.Days.Contains(introduction.Day));

    /// <summary>A quarter that runs ends today: what has not happened yet is no silence.</summary>
    public DateInterval DaysOf(Quarter quarter) => quarter.Days.End > Today && quarter.Days.Start <= Today ? new(quarter.Days.Start, Today) : quarter.Days;

    private IReadOnlyList<Relationship> Ranked(IEnumerable<Relationship> relationships) =>
        [.. relationships.OrderByDescending(relationship => relationship.DaysUntil(Today)).ThenByDescending(relationship => relationship.Days[^1]).ThenBy(relationship => relationship.Person)];
}
