using NodaTime;

namespace Filon.Reciprocity;

/// <summary>The follow-back of one network: of all, by the month of the follow, and by what is known of the accounts.</summary>
public sealed class FollowBackReport(FollowHistory history, CircleData data, int window)
{
    /// <summary>The windows a page offers, in days.</summary>
    public static IReadOnlyList<int> Windows { get; } = [14, 30, 60, 90, 180];

    public const int UsualWindow = 60;

    public static FollowBackReport Of(CircleData data, int window) => new(FollowHistory.Of(data.Archives, data.Histories), data, window);

    public FollowHistory History { get; } = history;

    public int Window { get; } = window;

    /// <summary>How many were followed before the first archive.</summary>
    public int Before => data.Before + History.Before.Count;

    public FollowBackRate Total => FollowBackRate.Of(History.Watched, Window);

    /// <summary>The youngest first.</summary>
    public IReadOnlyList<(YearMonth Month, FollowBackRate Rate)> Cohorts =>
        [.. History.Watched.GroupBy(follow => follow.Month).OrderByDescending(group => group.Key).Select(group => (group.Key, FollowBackRate.Of([.. group], Window)))];

    /// <summary>The share that had followed back by each day up to the window, for drawing; null where nobody was watched so long.</summary>
    public IReadOnlyList<(int Day, double? Back)> Curve
    {
        get
        {
            var still = Measure.Returns.Survival.Estimate(History.Watched.Select(follow => new Measure.Returns.Lifetime(follow.Days, follow.Back is not null)));
            var longest = History.Watched.Count == 0 ? -1 : History.Watched.Max(follow => follow.Days);
            return [.. Enumerable.Range(0, 13).Select(step => Window * 2 * step / 12).Select(day => (day, day <= longest ? 1 - still.At(day) : (double?)null))];
        }
    }

    /// <summary>By value of the segment, the most follows first; the value is empty where it is not known.</summary>
    public IReadOnlyList<(string Value, FollowBackRate Rate)> By(Segment segment) =>
        [.. History.Watched.GroupBy(follow => ValueOf(segment, follow)).Select(group => (group.Key, FollowBackRate.Of([.. group], Window)))
            .OrderBy(row => segment == Segment.Topic ? row.Key : "", StringComparer.Ordinal).ThenBy(row => row.Key.Length == 0).ThenByDescending(row => row.Item2.Follows).ThenBy(row => row.Key, StringComparer.Ordinal)];

    /// <summary>The follows of a month or of a value of a segment: the lines behind a figure.</summary>
    public IReadOnlyList<OurFollow> Lines(YearMonth? month, (Segment Segment, string Value)? part) =>
        [.. History.Watched.Where(follow => (month is null || follow.Month == month) && (part is not { } one || ValueOf(one.Segment, follow) == one.Value))
            .OrderByDescending(follow => follow.Start).ThenBy(follow => follow.Account, StringComparer.Ordinal)];

    private string ValueOf(Segment segment, OurFollow follow)
    {
        var card = data.Cards.GetValueOrDefault(follow.Account);
        return segment switch
        {
            Segment.Topic => data.Scale.Of(follow.Account) switch { Nearness.Near => "1-near", Nearness.Middle => "2-middle", Nearness.Far => "3-far", _ => "4-unknown" },
            Segment.Spoken => card?.FirstExchange < follow.Start ? "yes" : "no",
            Segment.Stage => card?.Stage ?? "",
            Segment.Industry => card?.Industry ?? "",
            _ => card?.Country ?? "",
        };
    }
}
