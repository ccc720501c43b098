using NodaTime;
using NodaTime.Text;

namespace Filon.Measure.Ledger;

/// <summary>The months in which deals were won, both ends included; null: no end.</summary>
public sealed record MonthRange(YearMonth? From, YearMonth? To)
{
    public static MonthRange Always { get; } = new(null, null);

    internal string FirstMonth => From is { } month ? YearMonthPattern.Iso.Format(month) : "0000-00";

    internal string LastMonth => To is { } month ? YearMonthPattern.Iso.Format(month) : "9999-99";

    /// <summary>The first and the last instant, in Unix milliseconds, of the range in a time zone.</summary>
    internal (long First, long Last) Instants(DateTimeZone zone) => (
        From is { } from ? zone.AtStartOfDay(from.OnDayOfMonth(1)).ToInstant().ToUnixTimeMilliseconds() : long.MinValue,
        To is { } to ? zone.AtStartOfDay(to.PlusMonths(1).OnDayOfMonth(1)).ToInstant().ToUnixTimeMilliseconds() - 1 : long.MaxValue);
}
