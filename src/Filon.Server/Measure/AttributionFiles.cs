using Filon.Measure.Attribution;
using Filon.Measure.Channels;
using Filon.Measure.Ledger;
using Filon.Money;
using Filon.Server.Shell;

namespace Filon.Server.Measure;

/// <summary>The Attribution page as a file and as an answer of the API.</summary>
internal static class AttributionFiles
{
    public static CsvTable Table(AttributionPage page, string currency, Language language)
    {
        var table = new CsvTable(language, page.By.Name(), new("Amount", "Montant"), new("Currency", "Devise"), new("Share", "Part"), new("Deals", "Affaires"));
        var total = page.Rows.Sum(row => row.AmountMinor);
        foreach (var row in page.Rows)
            table.Add(NameOf(page.By, row.Name), new Amount(row.AmountMinor, currency), currency, total == 0 ? null : (double)row.AmountMinor / total, row.Deals);
        return table;
    }

    public static AttributionAnswer Answer(AttributionPage page, string currency) => new(
        page.Model, page.By, page.Won.From, page.Won.To, new(page.Sales.AmountMinor, currency), page.Sales.Deals, page.Sales.Coverage, page.State.Stale,
        [.. page.Rows.Select(row => new AttributionAnswer.Row(row.Name, new(row.AmountMinor, currency), row.Deals, row.Lines))]);

    public static Sentence NameOf(Dimension by, string name) => (by, name) switch
    {
        (_, "") => new("(none said)", "(non précisé)"),
        (Dimension.Channel, _) => ChannelWords.Name(name),
        _ => Sentence.Same(name),
    };
}
