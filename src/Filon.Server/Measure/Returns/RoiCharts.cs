using Filon.Measure.Returns;
using Filon.Money;
using Filon.Server.Shell.Parts;

namespace Filon.Server.Measure.Returns;

/// <summary>Cost beside margin, row by row.</summary>
internal static class RoiCharts
{
    private const int Rows = 12;

    public static ChartModel CostAndMargin(RoiPage page, Language language)
    {
        var rows = page.Report.Rows.Take(Rows).ToList();
        return new(
            ChartKind.Bar, new("Cost and margin received", "Coût et marge reçue"), [.. rows.Select(row => RowNames.Of(row.Name).In(language))],
            [
                new(new Sentence("Cost", "Coût").In(language), [.. rows.Select(row => Euros(row.Figure.CostMinor))]),
                new(new Sentence("Margin received", "Marge reçue").In(language), [.. rows.Select(row => Euros(row.Figure.MarginMinor))]),
            ], page.Data.Currency);

        double? Euros(long minor) => (double)new Amount(minor, page.Data.Currency).Major;
    }
}
