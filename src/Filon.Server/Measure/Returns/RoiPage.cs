using Filon.Measure.Returns;

namespace Filon.Server.Measure.Returns;

/// <summary>The ROI table, what it was worked out from, and what was asked.</summary>
public sealed record RoiPage(ReturnsAsk Ask, ReturnsData Data, RoiReport Report)
{
    public bool IsEmpty => Data.Book.Lines.Count == 0 && Data.Totals.Count == 0;
}

/// <summary>The lines behind one figure.</summary>
public sealed record RoiLinesPage(ReturnsAsk Ask, ReturnsData Data, RoiLines Lines, int Page)
{
    public RoiFigure Figure => new()
    {
        CostMinor = Lines.CostMinor, AcquiringMinor = Lines.AcquiringMinor, RevenueMinor = Lines.RevenueMinor, Customers = Lines.NewCustomers,
        MarginMinor = (long)Math.Round(Lines.RevenueMinor * Data.Settings.Margin, MidpointRounding.AwayFromZero),
        JudgedCostMinor = Lines.Costs.Where(cost => Data.Rule.Judges(cost.Month)).Sum(cost => cost.Minor), JudgedMarginMinor = 0,
    };

    /// <summary>What a customer is worth, over all; null where there is none yet.</summary>
    public long? TlvMinor => TlvReport.TotalOf(Data)?.ValueMinor;
}
