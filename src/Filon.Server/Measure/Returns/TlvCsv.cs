using Filon.Measure.Returns;
using Filon.Money;
using Filon.Server.Shell;

namespace Filon.Server.Measure.Returns;

/// <summary>The value of a customer by segment as a file.</summary>
internal static class TlvCsv
{
    public static CsvTable Of(TlvReport report, TlvSegment by, string currency, Language language)
    {
        var table = new CsvTable(
            language,
            TlvWords.Of(by), new("Customers", "Clients"), new("Still open", "Encore ouverts"), new("Average first sale", "Première vente moyenne"),
            new("Later sales", "Ventes suivantes"), new("Months seen", "Mois observés"), new("TLV", "TLV"));
        foreach (var (name, tlv) in report.Segments) Add(RowNames.Of(name), tlv);
        if (report.Total is { } total) Add(new("Total", "Total"), total);
        return table;

        void Add(Sentence name, ObservedTlv tlv) => table.Add(
            name, tlv.Customers, tlv.Open, new Amount(tlv.AverageFirstMinor, currency), new Amount(tlv.AdditionalMinor, currency),
            tlv.SeenMonths, new Amount(tlv.ValueMinor, currency));
    }
}
