using Filon.Costs;
using Filon.People;
using NodaTime;

namespace Filon.Reciprocity;

/// <summary>
/// What stands in the cost book under the channel of a network between two archives, for each follower gained between them. The channel's costs buy
/// posts and answers too: it is a ratio of two figures, no price of a follower.
/// </summary>
/// <param name="Channel">The channel of the network.</param>
/// <param name="Days">The day after the earlier archive to the day of the later.</param>
/// <param name="Lines">The oldest first; empty: nothing is known of its cost.</param>
/// <param name="Gaps">What keeps costs of these months from counting.</param>
/// <param name="Gained">Followers gained.</param>
public sealed record FollowerCost(string Channel, DateInterval Days, IReadOnlyList<FollowerCostLine> Lines, IReadOnlyList<CostGap> Gaps, long Gained)
{
    /// <summary>In cents; null where no cost is known.</summary>
    public long? Spent => Lines.Count == 0 ? null : Lines.Sum(line => line.Minor);

    /// <summary>In cents; null where no cost is known, or nobody was gained.</summary>
    public long? Each => Gained > 0 && Spent is { } spent ? (long)decimal.Round((decimal)spent / Gained, MidpointRounding.AwayFromZero) : null;

    public static FollowerCost Of(CostBook book, string network, DateInterval days, long gained)
    {
        var channel = ChannelOf(network);
        var (first, last) = (days.Start.ToYearMonth(), days.End.ToYearMonth());
        return new(
            channel, days,
            [.. book.Lines.Where(line => line.Channel == channel).Select(line => new FollowerCostLine(line, PartIn(days, line))).Where(line => line.Minor != 0)],
            [.. book.Gaps.Where(gap => gap.Month >= first && gap.Month <= last)], gained);
    }

    /// <summary>The code of a network is that of its channel, but for X, whose channel kept its first name.</summary>
    private static string ChannelOf(string network) => network == Networks.X ? "twitter" : network;

    // a salary is of its whole month: as many days of it as lie between the archives
    private static long PartIn(DateInterval days, CostLine line)
    {
        if (line.Origin is not (CostOrigin.Salary or CostOrigin.Charges)) return days.Contains(line.Day) ? line.Minor : 0;
        var month = line.Month.ToDateInterval();
        return days.Intersection(month) is { } shared ? (long)decimal.Round((decimal)line.Minor * shared.Length / month.Length, MidpointRounding.AwayFromZero) : 0;
    }
}
