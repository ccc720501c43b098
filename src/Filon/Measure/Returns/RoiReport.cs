using Filon.Costs;
using Filon.Money;
using NodaTime;

namespace Filon.Measure.Returns;

/// <summary>
/// "What did it bring?": for each channel or campaign, and for each month of leads, the cost, what is credited to it under the agreed model,
/// and how much of it is old enough to be judged.
/// </summary>
/// <param name="By">Channel or campaign.</param>
/// <param name="Rule">Up to which day leads are judged.</param>
/// <param name="Rows">The greatest cost first.</param>
/// <param name="Total">The sum of the rows.</param>
/// <param name="Cohorts">Months, the oldest first.</param>
/// <param name="TlvMinor">What a customer is worth, over all; null where there is none yet.</param>
public sealed record RoiReport(
    RoiBy By, MaturityRule Rule, IReadOnlyList<(string Name, RoiFigure Figure)> Rows, RoiFigure Total,
    IReadOnlyList<(YearMonth Month, CohortAge Age, RoiFigure Figure)> Cohorts, long? TlvMinor)
{
    /// <summary>The reserved row of what belongs to no campaign.</summary>
    public const string NoCampaign = "(no campaign)";

    /// <param name="data">As of one day.</param>
    /// <param name="by">Channel or campaign.</param>
    /// <param name="channel">One channel (or campaign) only, for its months; null: all.</param>
    public static RoiReport Of(ReturnsData data, RoiBy by, string? channel = null)
    {
        var ledger = RoiLedger.Of(data, by, channel);
        var margins = Closing([.. ledger.Names.Select(ledger.RevenueOf)], data.Settings.Margin);
        var rows = ledger.Names.Select((name, i) => (Name: name, Figure: ledger.Figure(name, margins[i])))
            .OrderByDescending(row => row.Figure.CostMinor).ThenByDescending(row => row.Figure.RevenueMinor).ThenBy(row => row.Name, StringComparer.Ordinal);
        var months = ledger.Months;
        var monthMargins = Closing([.. months.Select(ledger.RevenueOf)], data.Settings.Margin);
        var tlv = TlvReport.TotalOf(data);
        return new(
            by, data.Rule, [.. rows], ledger.Total(margins.Sum()),
            [.. months.Select((month, i) => (month, data.Rule.Of(month), ledger.Figure(month, monthMargins[i])))], tlv?.ValueMinor);
    }

    /// <summary>The margin of each revenue, so that the parts sum to the margin of the whole, to the cent.</summary>
    private static long[] Closing(long[] revenues, double margin)
    {
        var whole = (long)Math.Round(revenues.Sum() * margin, MidpointRounding.AwayFromZero);
        return Array.TrueForAll(revenues, revenue => revenue >= 0) && Array.Exists(revenues, revenue => revenue > 0)
            ? LargestRemainder.Share(whole, Array.ConvertAll(revenues, revenue => (double)revenue))
            : Array.ConvertAll(revenues, revenue => (long)Math.Round(revenue * margin, MidpointRounding.AwayFromZero));
    }
}
