using Filon.Costs;
using NodaTime;

namespace Filon.Imports.Formats;

/// <summary>
/// The French general ledger (fichier des écritures comptables): of its accounts only those of marketing and sales are costs here,
/// by the list of fec-accounts.csv; the rest of the ledger stays out.
/// </summary>
internal sealed class Fec : TableFormat
{
    private static readonly IReadOnlyList<(string Account, string Category)> Accounts =
        [.. Sheets.EmbeddedWords.Read("fec-accounts.csv").Select(line => (line.First, line.Second)).OrderByDescending(line => line.First.Length)];

    public override FileFormat Format { get; } = new("fec",
        new("French general ledger (FEC)", "Fichier des écritures comptables (FEC)"),
        new("A text with JournalCode, EcritureDate, CompteNum, Debit and Credit (or Montant and Sens), parted by tabs or bars",
            "Un texte avec JournalCode, EcritureDate, CompteNum, Debit et Credit (ou Montant et Sens), séparés par des tabulations ou des barres"),
        new("From your accountant, or from your accounting program: Export, FEC.", "Chez votre comptable, ou dans votre logiciel de comptabilité : Export, FEC."),
        FileFormat.FromDescription);

    public override IReadOnlyList<TableShape> Tables { get; } =
    [
        new("entries", ["journal", "date", "account", "debit", "credit"], Begin, DateOrder.DayFirst),
        new("entries", ["journal", "date", "account", "amount", "sense"], Begin, DateOrder.DayFirst),
    ];

    private static Func<TableRow, IEnumerable<ImportRecord>> Begin(TableStart start)
    {
        var keys = new Sheets.NaturalKey();
        return row => Read(row, keys);
    }

    private static IEnumerable<ImportRecord> Read(TableRow row, Sheets.NaturalKey keys)
    {
        var account = row.Required("account");
        if (Accounts.FirstOrDefault(known => account.StartsWith(known.Account, StringComparison.Ordinal)) is not { Category: { } category })
        {
            row.Pass(new("Entries on other accounts than those of marketing and sales were passed over.", "Les écritures sur d’autres comptes que ceux du marketing et des ventes ont été passées."));
            yield break;
        }

        var day = row.RequiredDay("date");
        var amount = Amount(row);
        if (row.Refusal is not null) yield break;
        var kind = Enum.Parse<CostCategory>(category);
        yield return new CostRecord
        {
            Key = $"fec:{keys.Counted(row.Text("journal"), row.Text("number"), day.ToString("R", null), account, row.Text("piece"), row.Prose("label"), amount.ToString())}",
            Position = row.Position, Month = day.ToYearMonth(), SpentOn = day, Amount = amount, Category = kind,
            Side = kind is CostCategory.Travel or CostCategory.Commission ? CostSide.Sales : CostSide.Marketing,
            Label = string.Join(", ", new[] { row.Prose("label"), row.Prose("party"), $"{account} {row.Prose("name")}".Trim() }.OfType<string>()),
        };
    }

    private static Filon.Money.Amount Amount(TableRow row)
    {
        var currency = "EUR"; // the law has the ledger kept in euros
        if (!row.Has("amount")) return new((row.Money("debit", currency)?.Minor ?? 0) - (row.Money("credit", currency)?.Minor ?? 0), currency);
        var amount = row.Money("amount", currency) ?? new(0, currency);
        return row.Required("sense").ToUpperInvariant() is "C" or "-1" ? new(-amount.Minor, currency) : amount;
    }
}
