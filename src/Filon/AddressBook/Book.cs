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
    public IReadOnlyDictionary<Standing, int> Count(Quarter quarter)
    {
        var (start, end) = Numbers(DaysOf(quarter));
        var counts = new Dictionary<Standing, int>();
        foreach (var relationship in Relationships)
            if (relationship.In(start, end) is { } standing) counts[standing] = counts.GetValueOrDefault(standing) + 1;
        return counts;
    }

    /// <summary>The relationships behind a figure.</summary>
    public IReadOnlyList<Relationship> Of(Quarter quarter, Standing standing)
    {
        var (start, end) = Numbers(DaysOf(quarter));
        return [.. Relationships.Where(relationship => relationship.In(start, end) == standing)];
    }

    /// <summary>Dormant today, worth a word.</summary>
    public IReadOnlyList<Relationship> Dormant()
    {
        var today = Relationship.Number(Today);
        return [.. Relationships.Where(relationship => relationship.SleepsOn(today))];
    }

    /// <summary>Those with most days of contact first; only as many are put in order as are taken.</summary>
    public IEnumerable<Relationship> Ranked(IEnumerable<Relationship> relationships)
    {
        var today = Relationship.Number(Today);
        return relationships.OrderByDescending(relationship => relationship.DaysUntil(today)).ThenByDescending(relationship => relationship.Last).ThenBy(relationship => relationship.Person);
    }

    public int IntroductionsIn(Quarter quarter) => Introductions.Count(introduction => quarter.Days.Contains(introduction.Day));

    /// <summary>A quarter that runs ends today: what has not happened yet is no silence.</summary>
    public DateInterval DaysOf(Quarter quarter) => quarter.Days.End > Today && quarter.Days.Start <= Today ? new(quarter.Days.Start, Today) : quarter.Days;

    private static (int Start, int End) Numbers(DateInterval days) => (Relationship.Number(days.Start), Relationship.Number(days.End));
}
