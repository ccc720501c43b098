using Filon.Measure.Returns;
using Filon.Money;
using Filon.Server.Shell;

namespace Filon.Server.Measure.Returns;

/// <summary>COCA by period and channel as a file; the total of a period has no channel.</summary>
internal static class CocaCsv
{
    public static CsvTable Of(CocaReport report, string currency, Language language)
    {
        var table = new CsvTable(
            language,
            new("Period", "Période"), new("Channel", "Canal"), new("Marketing", "Marketing"), new("Sales", "Commercial"),
            new("Keeping customers", "Fidélisation"), new("Acquiring cost", "Coût d’acquisition"), new("New customers", "Nouveaux clients"),
            new("COCA", "COCA"), new("Attributed revenue", "Chiffre d’affaires attribué"), new("Cost ratio", "Ratio de coût"));
        foreach (var row in report.Periods)
        {
            Add(row.Period, null, row.Total);
            foreach (var (channel, figure) in row.Channels) Add(row.Period, RowNames.Of(channel), figure);
        }

        return table;

        void Add(CocaPeriod period, Sentence? channel, CocaFigure figure) => table.Add(
            period.Name, channel, Euros(figure.MarketingMinor), Euros(figure.SalesMinor), Euros(figure.KeepingMinor), Euros(figure.AcquiringMinor),
            figure.NewCustomers, figure.CocaMinor is { } coca ? Euros(coca) : null, Euros(figure.RevenueMinor), figure.CostRatio);

        Amount Euros(long minor) => new(minor, currency);
    }
}
