using Filon.Measure.Attribution;
using Filon.Measure.Returns;
using Filon.Money;
using NodaTime;

namespace Filon.Server.Measure.Returns;

/// <summary>What did it bring? Amounts are in the workspace's currency; a null is a figure that there is not yet.</summary>
/// <param name="Model">Under which revenue is credited.</param>
/// <param name="On">The last day that counts.</param>
/// <param name="Margin">Gross margin on revenue, from 0 to 1.</param>
/// <param name="Maturity">Up to which day leads are judged.</param>
/// <param name="Tlv">What a customer is worth, over all.</param>
/// <param name="Rows">By channel or campaign, the greatest cost first.</param>
/// <param name="Total">The sum of the rows.</param>
/// <param name="Months">By month of leads and costs, the oldest first.</param>
public sealed record RoiAnswer(
    Model Model, LocalDate On, double Margin, RoiAnswer.Judging Maturity, Amount? Tlv,
    IReadOnlyList<RoiAnswer.Row> Rows, RoiAnswer.Row Total, IReadOnlyList<RoiAnswer.Cohort> Months)
{
    /// <summary>The simple rule of maturity.</summary>
    /// <param name="CycleDays">The average sales cycle.</param>
    /// <param name="SetByHand">False: measured on the deals won.</param>
    /// <param name="LastJudgedDay">Younger leads are not judged.</param>
    public sealed record Judging(int CycleDays, bool SetByHand, LocalDate LastJudgedDay);

    /// <summary>What one channel, campaign or month cost and brought.</summary>
    /// <param name="Name">A channel's code or a campaign; null for a month.</param>
    /// <param name="Cost">Of all three sides.</param>
    /// <param name="Revenue">Credited so far.</param>
    /// <param name="Margin">Of that revenue.</param>
    /// <param name="CashRoi">(margin − cost) / cost.</param>
    /// <param name="MaturePart">The part of the cost that is old enough to be judged, from 0 to 1.</param>
    /// <param name="MatureRoi">The same on that part alone.</param>
    /// <param name="NewCustomers">By the shares of them credited here.</param>
    /// <param name="Coca">What a new customer costs.</param>
    /// <param name="CostRatio">Acquiring cost over revenue.</param>
    /// <param name="TlvCocaRoi">(TLV − COCA) / COCA.</param>
    public sealed record Row(
        string? Name, Amount Cost, Amount Revenue, Amount Margin, double? CashRoi, double? MaturePart, double? MatureRoi, double NewCustomers,
        Amount? Coca, double? CostRatio, double? TlvCocaRoi);

    /// <summary>A month of leads.</summary>
    public sealed record Cohort(YearMonth Month, CohortAge Age, Row Figures);

    internal static RoiAnswer Of(RoiReport report, ReturnsData data)
    {
        return new(
            data.Model, report.Rule.On, data.Settings.Margin, new(report.Rule.CycleDays, report.Rule.SetByHand, report.Rule.LastDay), Money(report.TlvMinor),
            [.. report.Rows.Select(row => Figures(row.Name, row.Figure))], Figures("total", report.Total),
            [.. report.Cohorts.Select(cohort => new Cohort(cohort.Month, cohort.Age, Figures(null, cohort.Figure)))]);

        Row Figures(string? name, RoiFigure figure) => new(
            name, new(figure.CostMinor, data.Currency), new(figure.RevenueMinor, data.Currency), new(figure.MarginMinor, data.Currency), figure.CashRoi,
            figure.MaturePart, figure.JudgedRoi, figure.Customers, Money(figure.Coca.CocaMinor), figure.Coca.CostRatio, figure.TlvCocaRoi(report.TlvMinor));

        Amount? Money(long? minor) => minor is { } said ? new(said, data.Currency) : null;
    }
}
