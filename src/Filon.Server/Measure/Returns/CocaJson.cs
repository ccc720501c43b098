using Filon.Measure.Returns;

namespace Filon.Server.Measure.Returns;

/// <summary>COCA as a program reads it: amounts in major units; null where there is no new customer yet.</summary>
internal static class CocaJson
{
    public static object Of(CocaReport report, string currency) => new
    {
        currency, lagMonths = report.LagMonths,
        periods = report.Periods.Select(row => new
        {
            period = row.Period.Name, total = Figure(row.Total, currency),
            channels = row.Channels.ToDictionary(channel => channel.Channel, channel => Figure(channel.Figure, currency)),
        }),
    };

    private static object Figure(CocaFigure figure, string currency) => new
    {
        marketing = RoiJson.Major(figure.MarketingMinor, currency), sales = RoiJson.Major(figure.SalesMinor, currency),
        keeping = RoiJson.Major(figure.KeepingMinor, currency), acquiring = RoiJson.Major(figure.AcquiringMinor, currency),
        newCustomers = figure.NewCustomers, coca = RoiJson.Major(figure.CocaMinor, currency),
        revenue = RoiJson.Major(figure.RevenueMinor, currency), costRatio = figure.CostRatio,
    };
}
