using NodaTime;

namespace Filon.Links.Visitors;

/// <summary>When windows begin and end, in the workspace's time zone: the hour, midnight, Monday.</summary>
public static class UniquenessWindows
{
    /// <summary>The beginning of the window that holds this instant; the salt of the visitors' keys lives from one beginning to the next.</summary>
    public static Instant StartOf(this UniquenessWindow window, Instant at, DateTimeZone zone)
    {
        var local = at.InZone(zone);
        return window switch
        {
            UniquenessWindow.Hour => at - Duration.FromNanoseconds(local.TimeOfDay.NanosecondOfDay % NodaConstants.NanosecondsPerHour),
            UniquenessWindow.Week => zone.AtStartOfDay(local.Date.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday))).ToInstant(),
            _ => zone.AtStartOfDay(local.Date).ToInstant(),
        };
    }

    /// <summary>The beginning of the next window.</summary>
    public static Instant EndOf(this UniquenessWindow window, Instant at, DateTimeZone zone)
    {
        var date = at.InZone(zone).Date;
        return window switch
        {
            UniquenessWindow.Hour => window.StartOf(at, zone) + Duration.FromHours(1),
            UniquenessWindow.Week => zone.AtStartOfDay(date.With(DateAdjusters.Next(IsoDayOfWeek.Monday))).ToInstant(),
            _ => zone.AtStartOfDay(date.PlusDays(1)).ToInstant(),
        };
    }

    public static Sentence Name(this UniquenessWindow window) => window switch
    {
        UniquenessWindow.Hour => new("an hour", "une heure"),
        UniquenessWindow.Week => new("a week", "une semaine"),
        _ => new("a day", "un jour"),
    };
}
