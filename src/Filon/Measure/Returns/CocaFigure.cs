using Filon.Costs;

namespace Filon.Measure.Returns;

/// <summary>
/// Cost of customer acquisition of a period: (all marketing and sales cost − cost of keeping existing customers) / new customers [001; Aulet].
/// The three sides are disjoint, so what acquires is <see cref="MarketingMinor"/> + <see cref="SalesMinor"/>. In cents.
/// </summary>
/// <param name="MarketingMinor">Winning customers by marketing.</param>
/// <param name="SalesMinor">Winning customers by sales, commissions included.</param>
/// <param name="KeepingMinor">Keeping those there are.</param>
/// <param name="NewCustomers">First sales; for a channel, the shares of them credited to it.</param>
/// <param name="RevenueMinor">Attributed revenue of the period.</param>
public sealed record CocaFigure(long MarketingMinor, long SalesMinor, long KeepingMinor, double NewCustomers, long RevenueMinor)
{
    /// <summary>Shares of customers below this are rounding, not a customer.</summary>
    private const double Nobody = 1e-6;

    public bool HasCustomers => NewCustomers > Nobody;

    public long AllMinor => MarketingMinor + SalesMinor + KeepingMinor;

    public long AcquiringMinor => AllMinor - KeepingMinor;

    /// <summary>Per new customer, in cents; null where there is none yet, or where nothing was spent: never 0, never infinite.</summary>
    public long? CocaMinor => HasCustomers && AcquiringMinor > 0 ? (long)Math.Round(AcquiringMinor / NewCustomers, MidpointRounding.AwayFromZero) : null;

    /// <summary>The cost ratio: acquiring cost over attributed revenue; null where there is no revenue yet.</summary>
    public double? CostRatio => RevenueMinor > 0 ? (double)AcquiringMinor / RevenueMinor : null;

    public static CocaFigure Of(IEnumerable<CostLine> costs, double newCustomers, long revenueMinor)
    {
        long marketing = 0, sales = 0, keeping = 0;
        foreach (var line in costs)
        {
            if (line.Side == CostSide.Sales) sales += line.Minor;
            else if (line.Side == CostSide.Keeping) keeping += line.Minor;
            else marketing += line.Minor;
        }

        return new(marketing, sales, keeping, newCustomers, revenueMinor);
    }
}
