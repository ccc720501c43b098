using Filon.Costs;
using NodaTime;

namespace Filon.Measure.Returns;

/// <summary>
/// COCA period by period, for each channel and in total. With a lag, a period's customers are set against the cost of the months before:
/// what found them was spent a sales cycle earlier.
/// </summary>
/// <param name="Length">Month, quarter or year.</param>
/// <param name="LagMonths">0: cost and customers of the same months.</param>
/// <param name="Periods">The oldest first.</param>
public sealed record CocaReport(PeriodLength Length, int LagMonths, IReadOnlyList<CocaReport.Row> Periods)
{
    /// <summary>One period: its total, and each channel with a cost or a customer in it.</summary>
    public sealed record Row(CocaPeriod Period, CocaFigure Total, IReadOnlyList<(string Channel, CocaFigure Figure)> Channels);

    /// <summary>The measured or chosen cycle in whole months.</summary>
    public static int MonthsOf(int days) => (int)Math.Round(days / ReturnsDays.InMonth, MidpointRounding.AwayFromZero);

    public static CocaReport Of(ReturnsData data, PeriodLength length, int lagMonths)
    {
        var costs = data.SpreadCosts.ToLookup(line => CocaPeriod.Of(line.Month.PlusMonths(lagMonths), length));
        var credits = data.Totals.ToLookup(credit => CocaPeriod.Of(credit.WonMonth, length));
        var today = CocaPeriod.Of(data.On.ToYearMonth(), length);
        var periods = costs.Select(group => group.Key).Concat(credits.Select(group => group.Key)).Where(period => period.First <= today.First)
            .Distinct().OrderBy(period => period.First);
        return new(length, lagMonths, [.. periods.Select(period => Line(period, [.. costs[period]], [.. credits[period]]))]);
    }

    private static Row Line(CocaPeriod period, List<CostLine> costs, List<CreditTotal> credits)
    {
        var channels = costs.Select(line => line.Channel!).Concat(credits.Select(credit => credit.Channel)).Distinct().Order(StringComparer.Ordinal);
        return new(period, Figure(costs, credits), [.. channels.Select(channel => (channel, Figure(
            costs.Where(line => line.Channel == channel), credits.Where(credit => credit.Channel == channel))))]);
    }

    private static CocaFigure Figure(IEnumerable<CostLine> costs, IEnumerable<CreditTotal> credits)
    {
        var (customers, revenue) = (0.0, 0L);
        foreach (var credit in credits)
        {
            customers += credit.Customers;
            revenue += credit.AmountMinor;
        }

        return CocaFigure.Of(costs, Math.Round(customers, 9), revenue);
    }
}
