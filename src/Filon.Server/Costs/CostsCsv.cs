using Filon.Costs;
using Filon.Measure.Channels;
using Filon.Money;
using Filon.Server.Shell;

namespace Filon.Server.Costs;

/// <summary>The lines of the cost book as a file.</summary>
internal static class CostsCsv
{
    public static CsvTable Of(CostsPage page, Language language)
    {
        var table = new CsvTable(
            language,
            new("Day", "Jour"), new("Side", "Nature"), new("Category", "Catégorie"), new("Channel", "Canal"), new("Campaign", "Campagne"),
            new("Role", "Rôle"), new("Label", "Libellé"), new("Amount", "Montant"), new("Currency", "Devise"));
        foreach (var line in page.Lines)
            table.Add(
                line.Day, line.Side.Label(), line.Category.Label(), line.Channel is { } channel ? ChannelWords.Name(channel) : null, line.Campaign, line.Role, line.Label,
                new Amount(line.Minor, page.Book.Currency), page.Book.Currency);
        return table;
    }
}
