using Filon.Measure.Returns;
using Filon.Money;
using Filon.Server.Shell;

namespace Filon.Server.Measure.Returns;

/// <summary>The ROI table as a file: the command line writes the same.</summary>
internal static class RoiCsv
{
    public static CsvTable Of(RoiReport report, string currency, Language language)
    {
        var table = new CsvTable(
            language,
            report.By == RoiBy.Campaign ? new("Campaign", "Campagne") : new("Channel", "Canal"),
            new("Cost", "Coût"), new("Attributed revenue", "Chiffre d’affaires attribué"), new("Margin", "Marge"),
            new("Cash ROI to date", "ROI de trésorerie à ce jour"), new("Mature part", "Part mûre"), new("ROI of the mature part", "ROI de la part mûre"),
            new("New customers", "Nouveaux clients"), new("COCA", "COCA"), new("Cost ratio", "Ratio de coût"), new("TLV–COCA ROI", "ROI TLV–COCA"));
        foreach (var (name, figure) in report.Rows) Add(RowNames.Of(name), figure);
        Add(new("Total", "Total"), report.Total);
        return table;

        void Add(Sentence name, RoiFigure figure) => table.Add(
            name, new Amount(figure.CostMinor, currency), new Amount(figure.RevenueMinor, currency), new Amount(figure.MarginMinor, currency),
            figure.CashRoi, figure.MaturePart, figure.JudgedRoi, figure.Customers,
            figure.Coca.CocaMinor is { } coca ? new Amount(coca, currency) : null, figure.Coca.CostRatio, figure.TlvCocaRoi(report.TlvMinor));
    }
}
