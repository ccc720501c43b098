using Filon.Costs;
using NodaTime;

namespace Filon.Measure.Returns;

/// <summary>The lines behind a figure of the ROI table: they sum to it, to the cent.</summary>
/// <param name="Costs">By month, side, category and origin, the oldest first.</param>
/// <param name="Credits">By deal, the youngest sale first.</param>
public sealed record RoiLines(IReadOnlyList<RoiLines.Cost> Costs, IReadOnlyList<RoiLines.Credited> Credits)
{
    /// <summary>What was spent in a month on one thing, in cents.</summary>
    public sealed record Cost(YearMonth Month, CostSide Side, CostCategory Category, CostOrigin Origin, int Lines, long Minor);

    /// <summary>What one deal credits here; <paramref name="Share"/> is of the deal, 0 to 1.</summary>
    public sealed record Credited(DealFact Deal, double Share, long Minor, bool IsNewCustomer)
    {
        /// <summary>The part of a new customer credited here.</summary>
        public double NewCustomer => IsNewCustomer ? Share : 0;
    }

    public long CostMinor => Costs.Sum(cost => cost.Minor);

    /// <summary>Without the cost of keeping customers.</summary>
    public long AcquiringMinor => Costs.Where(cost => cost.Side != CostSide.Keeping).Sum(cost => cost.Minor);

    public long RevenueMinor => Credits.Sum(credit => credit.Minor);

    public double NewCustomers => Math.Round(Credits.Sum(credit => credit.NewCustomer), 9);

    /// <param name="data">As of one day.</param>
    /// <param name="by">Channel or campaign.</param>
    /// <param name="name">The row; null: all rows.</param>
    /// <param name="month">The month of leads and costs; null: all.</param>
    /// <param name="judgedOnly">Only the months that the maturity rule judges.</param>
    public static RoiLines Of(ReturnsData data, RoiBy by, string? name, YearMonth? month, bool judgedOnly = false)
    {
        var rule = data.Rule;
        return Of(
            RoiLedger.CostsOf(data, by, name).Select(cost => cost.Line).Where(line => Counts(line.Month)),
            data.Credits
                .Where(credit => data.Counted.ContainsKey(credit.DealId) && (name is null || RoiLedger.Name(by, credit.Channel, credit.Campaign) == name))
                .Select(credit => (credit, data.Counted[credit.DealId], data.Newcomers.Contains(credit.DealId)))
                .Where(credit => Counts(credit.Item2.LeadDay.ToYearMonth())));

        bool Counts(YearMonth one) => (month is null || one == month) && (!judgedOnly || rule.Judges(one));
    }

    internal static RoiLines Of(IEnumerable<CostLine> costs, IEnumerable<(DealCredit Credit, DealFact Deal, bool IsNewcomer)> credits) => new(
        [.. costs
            .GroupBy(line => (line.Month, line.Side, line.Category, line.Origin))
            .Select(group => new Cost(group.Key.Month, group.Key.Side, group.Key.Category, group.Key.Origin, group.Count(), group.Sum(line => line.Minor)))
            .OrderBy(cost => cost.Month).ThenBy(cost => cost.Side).ThenBy(cost => cost.Category).ThenBy(cost => cost.Origin)],
        [.. credits
            .GroupBy(credit => credit.Deal.Id)
            .Select(deal => new Credited(
                deal.First().Deal, deal.Sum(credit => credit.Credit.Share), deal.Sum(credit => credit.Credit.AmountMinor), deal.First().IsNewcomer))
            .OrderByDescending(credit => credit.Deal.WonOn).ThenBy(credit => credit.Deal.Id)]);
}
