using NodaTime;

namespace Filon.AddressBook;

/// <summary>The days on which there was contact with one person.</summary>
public sealed class Relationship
{
    /// <summary>After so many days without contact a relationship is dormant.</summary>
    public const int Patience = 180;

    /// <summary>Fewer days of contact than this are an acquaintance, which cannot go dormant.</summary>
    public const int Least = 2;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    private readonly ReadOnlyMemory<int> _days;

    /// <param name="person">With whom.</param>
    /// <param name="days">In order, each once.</param>
    public Relationship(long person, IEnumerable<LocalDate> days) : this(person, days.Select(Number).ToArray())
    {
    }

    private Relationship(long person, ReadOnlyMemory<int> days) => (Person, _days) = (person, days);

    public long Person { get; }

    /// <summary>On how many days there was contact.</summary>
    public int Count => _days.Length;

    public LocalDate First => Date(_days.Span[0]);

    public LocalDate Last => Date(_days.Span[^1]);

    /// <summary>In order, each once.</summary>
    public IReadOnlyList<LocalDate> Days => [.. _days.ToArray().Select(Date)];

    /// <summary>A day as a number that can be compared and subtracted: those since 1970.</summary>
    internal static int Number(LocalDate day) => Period.DaysBetween(Epoch, day);

    /// <summary>One a person, from contacts in any order; several on a day are one day. The list is sorted in place.</summary>
    internal static IReadOnlyList<Relationship> All(List<(long Person, int Day)> contacts)
    {
        contacts.Sort();
        var (days, count, relationships) = (new int[contacts.Count], 0, new List<Relationship>());
        for (var at = 0; at < contacts.Count;)
        {
            var (person, first) = (contacts[at].Person, count);
            for (; at < contacts.Count && contacts[at].Person == person; at++)
                if (count == first || days[count - 1] != contacts[at].Day) days[count++] = contacts[at].Day;
            relationships.Add(new(person, days.AsMemory(first, count - first)));
        }

        return relationships;
    }

    /// <summary>How it stood in a period; null where it had not begun by its end.</summary>
    public Standing? In(DateInterval period) => In(Number(period.Start), Number(period.End));

    internal Standing? In(int start, int end)
    {
        var days = _days.Span;
        if (days.Length == 0 || days[0] > end) return null;
        if (days[0] >= start) return Standing.Made;
        var before = Until(days, start - 1);
        var now = Until(days, end) - before;
        if (now == 0) return SleepsOn(start - 1) ? Standing.Asleep : SleepsOn(end) ? Standing.Dormant : Standing.Quiet;
        if (days[before - 1] + Patience < start) return Standing.Revived;
        var asLongBefore = before - Until(days, start - 1 - (end - start + 1));
        return now >= Least && now > asLongBefore ? Standing.Strengthened : Standing.Kept;
    }

    /// <summary>Dormant on a day: a relationship, and no contact for longer than <see cref="Patience"/>.</summary>
    public bool DormantOn(LocalDate day) => SleepsOn(Number(day));

    internal bool SleepsOn(int day)
    {
        var until = Until(_days.Span, day);
        return until >= Least && _days.Span[until - 1] + Patience < day;
    }

    /// <summary>How many days of contact until a day, that day included.</summary>
    internal int DaysUntil(int day) => Until(_days.Span, day);

    private static int Until(ReadOnlySpan<int> days, int day)
    {
        var at = days.BinarySearch(day);
        return at < 0 ? ~at : at + 1;
    }

    private static LocalDate Date(int number) => Epoch.PlusDays(number);
}
