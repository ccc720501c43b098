using NodaTime;

namespace Filon.Demonstration;

/// <summary>The 24 months of the demonstration: they end the day before it is made, in the month it is made.</summary>
internal sealed class Calendar
{
    public const int Months = 24;
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    private readonly long[] _midnights;

    public Calendar(LocalDate today)
    {
        Today = today;
        First = new LocalDate(today.Year, today.Month, 1).PlusMonths(1 - Months);
        Days = Period.DaysBetween(First, today);
        _midnights = new long[Days + 1];
        for (var day = 0; day <= Days; day++) _midnights[day] = Zone.AtStartOfDay(First.PlusDays(day)).ToInstant().ToUnixTimeMilliseconds();
    }

    public static Calendar For(TimeProvider clock) =>
        new(Instant.FromDateTimeOffset(clock.GetUtcNow()).InZone(Zone).Date);

    public LocalDate Today { get; }

    public LocalDate First { get; }

    public int Days { get; }

    public LocalDate Date(double day) => First.PlusDays((int)day);

    /// <summary>A moment is in seconds since the first midnight; it never leaves the 24 months.</summary>
    public Instant At(int moment)
    {
        var day = Math.Clamp(moment / 86_400, 0, Days - 1);
        return Instant.FromUnixTimeMilliseconds(_midnights[day] + (moment % 86_400) * 1_000L);
    }

    public YearMonth MonthOf(int moment) => Date(moment / 86_400).ToYearMonth();

    /// <summary>That day between eight and nineteen; a Saturday or Sunday becomes the Monday after, if that is past.</summary>
    public int AtWork(double day, double mark)
    {
        var whole = Math.Clamp((int)day, 0, Days - 1);
        var late = (int)First.PlusDays(whole).DayOfWeek - 5;
        if (late > 0 && whole + 3 - late < Days) whole += 3 - late;
        return whole * 86_400 + 8 * 3_600 + (int)(mark * 11 * 3_600);
    }

    /// <summary>Any day between seven and twenty-two, as people read at home too.</summary>
    public int AnyTime(double day, double mark) => Math.Clamp((int)day, 0, Days - 1) * 86_400 + 7 * 3_600 + (int)(mark * 15 * 3_600);
}
