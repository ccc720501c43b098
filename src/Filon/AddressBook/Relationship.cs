using NodaTime;

namespace Filon.AddressBook;

/// <summary>The days on which there was contact with one person, in order, each once.</summary>
public sealed record Relationship(long Person, IReadOnlyList<LocalDate> Days)
{
    /// <summary>After so many days without contact a relationship is dormant.</summary>
    public const int Patience = 180;

    /// <summary>Fewer days of contact than this are an acquaintance, which cannot go dormant.</summary>
    public const int Least = 2;

    /// <summary>How it stood in a period; null where it had not begun by its end.</summary>
    public Standing? In(DateInterval period)
    {
        if (Days.Count == 0 || Days[0] > period.End) return null;
        if (Days[0] >= period.Start) return Standing.Made;
        var now = Count(period.Start, period.End);
        if (now == 0) return Asleep(period);
        if (LastBefore(period.Start).PlusDays(Patience) < period.Start) return Standing.Revived;
        var before = Count(period.Start.PlusDays(-period.Length), period.Start.PlusDays(-1));
        return now >= Least && now > before ? Standing.Strengthened : Standing.Kept;
    }

    /// <summary>Dormant on a day: a relationship, and no contact for longer than <see cref="Patience"/>.</summary>
    public bool DormantOn(LocalDate day) => DaysUntil(day) >= Least && LastBefore(day.PlusDays(1)).PlusDays(Patience) < day;

    /// <summary>How many days of contact until a day, that day included.</summary>
    public int DaysUntil(LocalDate day) => Days.Count(one => one <= day);

    public LocalDate LastUntil(LocalDate day) => LastBefore(day.PlusDays(1));

    private Standing Asleep(DateInterval period) =>
        DormantOn(period.Start.PlusDays(-1)) ? Standing.Asleep : DormantOn(period.End) ? Standing.Dormant : Standing.Quiet;

    private int Count(LocalDate first, LocalDate last) => Days.Count(day => day >= first && day <= last);

    private LocalDate LastBefore(LocalDate day) => Days.Last(one => one < day);
}
