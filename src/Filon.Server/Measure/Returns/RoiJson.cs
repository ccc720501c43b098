using System.Globalization;
using Filon.Measure.Attribution;
using Filon.Measure.Returns;
using Filon.Money;

namespace Filon.Server.Measure.Returns;

/// <summary>The ROI as a program reads it: amounts in major units, shares and returns as numbers, null where there is none yet.</summary>
internal static class RoiJson
{
    public static object Of(RoiReport report, ReturnsData data) => new
    {
        currency = data.Currency, model = data.Model.Name(), on = Iso(report.Rule.On), margin = data.Settings.Margin,
        maturity = new { cycleDays = report.Rule.CycleDays, setByHand = report.Rule.SetByHand, lastJudgedDay = Iso(report.Rule.LastDay) },
        tlv = Major(report.TlvMinor, data.Currency),
        rows = report.Rows.Select(row => Row(row.Name, row.Figure, report.TlvMinor, data.Currency)),
        total = Row("total", report.Total, report.TlvMinor, data.Currency),
        months = report.Cohorts.Select(cohort => new
        {
            month = cohort.Month.ToString("uuuu-MM", CultureInfo.InvariantCulture), judged = cohort.Age == CohortAge.Judged,
            figures = Row(null, cohort.Figure, report.TlvMinor, data.Currency),
        }),
    };

    private static object Row(string? name, RoiFigure figure, long? tlv, string currency) => new
    {
        name, cost = Major(figure.CostMinor, currency), revenue = Major(figure.RevenueMinor, currency), margin = Major(figure.MarginMinor, currency),
        cashRoi = figure.CashRoi, maturePart = figure.MaturePart, matureRoi = figure.JudgedRoi, newCustomers = figure.Customers,
        coca = Major(figure.Coca.CocaMinor, currency), costRatio = figure.Coca.CostRatio, tlvCocaRoi = figure.TlvCocaRoi(tlv),
    };

    internal static decimal? Major(long? minor, string currency) => minor is { } said ? new Amount(said, currency).Major : null;

    private static string Iso(NodaTime.LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
