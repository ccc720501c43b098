using Filon.Costs;

namespace Filon.Measure.Returns;

/// <summary>The cost lines and the sales behind a figure of the COCA: those of one period, of one channel or all.</summary>
public static class CocaLines
{
    /// <param name="data">As of one day.</param>
    /// <param name="report">Whose figure: with a lag, the costs are those of the months before.</param>
    /// <param name="period">One of the report's.</param>
    /// <param name="channel">Null: all.</param>
    /// <param name="side">Null: what acquires, marketing and sales.</param>
    public static RoiLines Of(ReturnsData data, CocaReport report, CocaPeriod period, string? channel, CostSide? side)
    {
        var deals = data.Deals.Where(deal => deal.WonBy(data.On) && period.Holds(deal.WonOn!.Value.ToYearMonth())).ToDictionary(deal => deal.Id);
        return RoiLines.Of(
            data.SpreadCosts
                .Where(line => period.Holds(line.Month.PlusMonths(report.LagMonths)) && (channel is null || line.Channel == channel))
                .Where(line => side is null ? line.Side != CostSide.Keeping : line.Side == side),
            data.Credits
                .Where(credit => deals.ContainsKey(credit.DealId) && (channel is null || credit.Channel == channel))
                .Select(credit => (credit, deals[credit.DealId], data.Newcomers.Contains(credit.DealId))));
    }
}
