using NodaTime;
using NodaTime.Text;

namespace Filon.Posts;

/// <summary>The months the key figures are of, both ends included, on the workspace's calendar.</summary>
public sealed record KpiPeriod(YearMonth First, YearMonth Last, DateTimeZone Zone)
{
    public const int UsualMonths = 12, MostMonths = 60;

    public Instant Start => First.OnDayOfMonth(1).AtStartOfDayInZone(Zone).ToInstant();

    /// <summary>Not included.</summary>
    public Instant End => Last.PlusMonths(1).OnDayOfMonth(1).AtStartOfDayInZone(Zone).ToInstant();

    /// <summary>ISO.</summary>
    public string FirstDay => LocalDatePattern.Iso.Format(First.OnDayOfMonth(1));

    /// <summary>ISO.</summary>
    public string LastDay => LocalDatePattern.Iso.Format(Last.PlusMonths(1).OnDayOfMonth(1).PlusDays(-1));

    public IEnumerable<YearMonth> Months
    {
        get
        {
            for (var month = First; month <= Last; month = month.PlusMonths(1)) yield return month;
        }
    }

    /// <summary>What was asked for, put in order and held to five years; the twelve months up to the latest where nothing is.</summary>
    public static KpiPeriod Of(YearMonth? first, YearMonth? last, YearMonth latest, DateTimeZone zone)
    {
        var end = last ?? latest;
        var start = first ?? end.PlusMonths(1 - UsualMonths);
        if (start > end) (start, end) = (end, start);
        return new(start < end.PlusMonths(1 - MostMonths) ? end.PlusMonths(1 - MostMonths) : start, end, zone);
    }
}
