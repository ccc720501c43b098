namespace Filon.Demonstration;

/// <summary>What there was to meet us at: the trade shows of each year, a webinar and a newsletter each month.</summary>
internal sealed class Meetings
{
    private Meetings(IReadOnlyList<Meeting> shows, IReadOnlyList<Meeting> webinars, IReadOnlyList<Meeting> newsletters) =>
        (Shows, Webinars, Newsletters) = (shows, webinars, newsletters);

    public IReadOnlyList<Meeting> Shows { get; }

    public IReadOnlyList<Meeting> Webinars { get; }

    public IReadOnlyList<Meeting> Newsletters { get; }

    public static Meetings Plan(Calendar calendar)
    {
        var shows = new List<Meeting>();
        var webinars = new List<Meeting>();
        var newsletters = new List<Meeting>();
        for (var month = 0; month < Calendar.Months; month++)
        {
            var first = calendar.First.PlusMonths(month);
            foreach (var row in Words.Events)
                if (int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture) == first.Month)
                    Add(shows, calendar, first.PlusDays(int.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture) - 1), row[0], $"{row[1]}-{first.Year}");
            var article = Words.Articles[month * 5 % Words.Articles.Count];
            if (first.Month != 8) Add(webinars, calendar, first.PlusDays(13).Next(NodaTime.IsoDayOfWeek.Thursday), article[1], $"webinaire-{first.Year}-{first.Month:00}");
            Add(newsletters, calendar, first.PlusDays(6).Next(NodaTime.IsoDayOfWeek.Tuesday), "Newsletter", $"newsletter-{first.Year}-{first.Month:00}");
        }

        return new Meetings(shows, webinars, newsletters);
    }

    /// <summary>A firm that would meet us at a show does so on the day of the next one; the same for webinars and the newsletter, read at once or nearly.</summary>
    public double Next(Route route, double day) => route switch
    {
        Route.Event => Next(Shows, day),
        Route.Webinar => Next(Webinars, day),
        Route.Newsletter => Next(Newsletters, day) + Math.Floor(day % 1 * 3),
        _ => day,
    };

    private static double Next(IReadOnlyList<Meeting> meetings, double day)
    {
        // a single-precision day must not round up to the day after
        foreach (var meeting in meetings) if (meeting.Day >= day) return meeting.Day + day % 1 * 0.99;
        return double.MaxValue;
    }

    private static void Add(List<Meeting> meetings, Calendar calendar, NodaTime.LocalDate date, string name, string slug)
    {
        var day = NodaTime.Period.DaysBetween(calendar.First, date);
        if (day < calendar.Days) meetings.Add(new Meeting(day, name, slug));
    }
}
