using NodaTime;

namespace Filon.Posts;

/// <summary>The key figures that files feed, over some months.</summary>
public sealed record Kpis
{
    public required KpiPeriod Period { get; init; }

    /// <summary>Every network there are posts or days of an account of.</summary>
    public required IReadOnlyList<string> Networks { get; init; }

    /// <summary>By network, then month; a network whose followers no file counts has its posts alone.</summary>
    public required IReadOnlyList<GrowthMonth> Growth { get; init; }

    public required IReadOnlyList<NetworkEngagement> Engagement { get; init; }
    public required IReadOnlyList<Dialogue> Dialogue { get; init; }

    /// <summary>Posts by day of the week (Monday first) and hour of the day.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Hours { get; init; }

    public required IReadOnlyList<AccountSize> Sizes { get; init; }
    public required IReadOnlyList<SearchMonth> Search { get; init; }

    /// <summary>The foremost queries and pages of the latest export.</summary>
    public required IReadOnlyList<Landing> Landings { get; init; }

    public bool IsEmpty => Networks.Count == 0 && Search.Count == 0 && Sizes.Count == 0;

    internal static IReadOnlyList<GrowthMonth> GrowthOf(KpiPeriod period, IReadOnlyList<PublishedPost> posts, IReadOnlyList<AccountDay> days)
    {
        var published = posts.ToLookup(post => (post.Network, MonthOf(post.At, period.Zone)));
        var counted = days.Where(day => day.Metric is "follows" or "unfollows" or "followers").ToLookup(day => (day.Network, day.FirstDay[..7], day.Metric));
        var networks = posts.Select(post => post.Network).Concat(counted.Select(group => group.Key.Network)).Distinct().Order(StringComparer.Ordinal);
        return [.. networks.SelectMany(network => period.Months.Select(month => Of(network, month))).Where(month => month is not { Gained: null, Lost: null, Followers: null, Own: 0, Answers: 0, Reposts: 0 })];

        GrowthMonth Of(string network, YearMonth month)
        {
            var of = published[(network, month)].ToList();
            var own = of.Where(post => post.Form == PostForm.Own).ToList();
            var key = month.ToString("uuuu-MM", System.Globalization.CultureInfo.InvariantCulture);
            return new(network, month, Sum(counted[(network, key, "follows")]), Sum(counted[(network, key, "unfollows")]),
                counted[(network, key, "followers")].OrderBy(day => day.FirstDay, StringComparer.Ordinal).LastOrDefault()?.Value,
                own.Count, of.Count(post => post.Form == PostForm.Answer), of.Count(post => post.Form == PostForm.Repost))
            {
                DaysAWeek = own.Select(post => post.At.InZone(period.Zone).Date).Distinct().Count() * 7.0 / CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month),
            };
        }
    }

    internal static IReadOnlyList<SearchMonth> SearchOf(IReadOnlyList<AccountDay> days) =>
    [
        .. days.Where(day => day.Network == "search-console" && day.Metric is "clicks" or "impressions").GroupBy(day => day.FirstDay[..7]).OrderBy(month => month.Key, StringComparer.Ordinal)
            .Select(month => new SearchMonth(NodaTime.Text.YearMonthPattern.Iso.Parse(month.Key).Value,
                month.Where(day => day.Metric == "clicks").Sum(day => day.Value), month.Where(day => day.Metric == "impressions").Sum(day => day.Value))),
    ];

    internal static IReadOnlyList<Dialogue> DialogueOf(IReadOnlyList<PublishedPost> posts) =>
    [
        .. posts.GroupBy(post => post.Network).OrderBy(network => network.Key, StringComparer.Ordinal).Select(network => new Dialogue(network.Key,
            network.Count(post => post.Form == PostForm.Own), network.Count(post => post.Form == PostForm.Answer), network.Count(post => post.Form == PostForm.Repost))),
    ];

    internal static IReadOnlyList<IReadOnlyList<int>> HoursOf(IReadOnlyList<PublishedPost> posts, DateTimeZone zone)
    {
        var hours = Enumerable.Range(0, 7).Select(_ => new int[24]).ToArray();
        foreach (var at in posts.Where(post => post.Form != PostForm.Repost).Select(post => post.At.InZone(zone))) hours[(int)at.DayOfWeek - 1][at.Hour]++;
        return hours;
    }

    private static double? Sum(IEnumerable<AccountDay> days) => days.Select(day => (double?)day.Value).Aggregate((double?)null, (sum, value) => (sum ?? 0) + value);

    private static YearMonth MonthOf(Instant at, DateTimeZone zone) => at.InZone(zone).Date.ToYearMonth();
}
