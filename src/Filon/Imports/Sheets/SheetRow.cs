using Filon.Imports.Values;
using Filon.Money;
using NodaTime;

namespace Filon.Imports.Sheets;

/// <summary>
/// One line seen through a mapping: asked for fields, it gives values, and keeps the first reason for which the line cannot be taken.
/// One instance serves a whole sheet.
/// </summary>
internal sealed class SheetRow
{
    private readonly int[] _columns = new int[Enum.GetValues<ImportField>().Length];
    private readonly IReadOnlyList<string> _header;
    private readonly string _part;
    private SheetLine _line;

    public SheetRow(string part, IReadOnlyList<string> header, ColumnMapping mapping, ReadingHabits habits)
    {
        (_part, _header, Mapping, Habits) = (part, header, mapping, habits);
        Array.Fill(_columns, -1);
        foreach (var use in mapping.Columns)
        {
            var index = IndexOf(header, use.Header);
            if (use.Field is { } field && index >= 0) _columns[(int)field] = index;
        }
    }

    public ColumnMapping Mapping { get; }
    public ReadingHabits Habits { get; }
    public Refusal? Refusal { get; private set; }
    public RowPosition Position => new(_part, _line.Number);
    public string Network => Mapping.Network ?? ProfileNetwork.File;

    public void Take(SheetLine line) => (_line, Refusal) = (line, null);

    public bool Has(ImportField field) => _columns[(int)field] >= 0;

    /// <summary>Trimmed; null when empty or absent. A formula is refused.</summary>
    public string? Text(ImportField field)
    {
        var cell = Cell(field);
        if (cell.IsEmpty) return null;
        var text = FormulaText.Unwrap(cell.Text.Trim());
        if (!cell.Typed && FormulaText.IsFormula(text))
            Refuse(RefusalReason.Formula, field, "is a formula, not a value: “{0}”", "est une formule et non une valeur : « {0} »", text);
        return text.Length == 0 ? null : text;
    }

    public string Required(ImportField field)
    {
        if (Text(field) is { } text) return text;
        Refuse(RefusalReason.Missing, field, "is empty", "est vide");
        return "";
    }

    public string? Identifier(ImportField field)
    {
        var cell = Cell(field);
        if (!IdentifierText.IsMangled(cell.Text.Trim(), cell.Typed)) return Text(field);
        Refuse(RefusalReason.MangledId, field,
            "holds “{0}”: a spreadsheet has rounded this identifier, its last digits are lost. Export the file again and import it without opening it",
            "contient « {0} » : un tableur a arrondi cet identifiant, ses derniers chiffres sont perdus. Exportez le fichier à nouveau et importez-le sans l’ouvrir", cell.Text);
        return null;
    }

    public string? Email(ImportField field)
    {
        if (Text(field) is not { } text) return null;
        var email = EmailText.Read(text);
        if (email is null) Refuse(RefusalReason.Email, field, "is no e-mail address: “{0}”", "n’est pas une adresse e-mail : « {0} »", text);
        return email;
    }

    public WrittenDate? Date(ImportField field)
    {
        var cell = Cell(field);
        if (cell.IsEmpty) return null;
        var read = (cell.Typed ? SerialDate.Read(cell.Text) : null) ?? DateText.Read(cell.Text, Mapping.DateOrder);
        if (read is not null) return read;
        if (Mapping.DateOrder is null && DateText.IsTwoFold(cell.Text))
            Refuse(RefusalReason.Date, field, "can be read two ways: “{0}”. Say in the mapping whether the day or the month comes first",
                "se lit de deux façons : « {0} ». Indiquez dans la correspondance si le jour ou le mois vient en premier", cell.Text);
        else
            Refuse(RefusalReason.Date, field, "is no date: “{0}”", "n’est pas une date : « {0} »", cell.Text);
        return null;
    }

    public Instant? At(ImportField field) => Date(field)?.At(Habits.Zone);

    public Instant? AtEnd(ImportField field) => Date(field)?.AtEnd(Habits.Zone);

    public Amount? Money(ImportField field)
    {
        var cell = Cell(field);
        if (cell.IsEmpty) return null;
        var currency = CurrencyOfLine();
        var amount = MoneyText.Read(cell.Text, cell.Typed ? false : Mapping.DecimalComma, currency);
        if (amount is null)
            Refuse(RefusalReason.Number, field, "is no amount: “{0}”", "n’est pas un montant : « {0} »", cell.Text);
        return amount;
    }

    /// <summary>Minutes; bare numbers of <see cref="ImportField.Duration"/> are hours, those of <see cref="ImportField.Minutes"/> minutes.</summary>
    public long? Minutes()
    {
        var field = Has(ImportField.Minutes) && !Cell(ImportField.Minutes).IsEmpty ? ImportField.Minutes : ImportField.Duration;
        var cell = Cell(field);
        if (cell.IsEmpty) return null;
        var comma = cell.Typed ? false : Mapping.DecimalComma;
        var minutes = field == ImportField.Minutes && NumberText.Read(cell.Text, comma) is { } number
            ? (long)decimal.Round(number) : DurationText.Minutes(cell.Text, comma);
        if (minutes is null) Refuse(RefusalReason.Number, field, "is no duration: “{0}”", "n’est pas une durée : « {0} »", cell.Text);
        return minutes;
    }

    public void Refuse(RefusalReason reason, ImportField field, string en, string fr, params object?[] values)
    {
        var name = Has(field) ? _header[_columns[(int)field]] : ImportFields.Name(field).En;
        var nameFr = Has(field) ? name : ImportFields.Name(field).Fr;
        var said = Sentence.Format(en, fr, [.. values.Select(v => v is string text ? Shortened(text) : v)]);
        Refusal ??= new(Position, reason, new($"“{name}” {said.En}.", $"« {nameFr} » {said.Fr}."));
    }

    private SheetCell Cell(ImportField field)
    {
        var column = _columns[(int)field];
        return column >= 0 && column < _line.Cells.Length ? _line.Cells[column] : new("", false);
    }

    private string CurrencyOfLine()
    {
        var fallback = Mapping.Currency ?? Habits.Currency;
        if (Text(ImportField.Currency) is not { } written) return fallback;
        var (_, code) = MoneyText.Part("1 " + written.ToUpperInvariant());
        if (code is not null) return code;
        Refuse(RefusalReason.Currency, ImportField.Currency, "is no currency: “{0}”", "n’est pas une devise : « {0} »", written);
        return fallback;
    }

    private static string Shortened(string text) => text.Length <= 80 ? text : text[..79] + "…";

    /// <summary>Found as it is written, else as it is folded: headers of one signature may differ by case, accents and signs.</summary>
    private static int IndexOf(IReadOnlyList<string> header, string name)
    {
        var names = header.ToList();
        var exact = names.FindIndex(h => string.Equals(h, name, StringComparison.OrdinalIgnoreCase));
        return exact >= 0 ? exact : names.FindIndex(h => Folding.Fold(h) == Folding.Fold(name));
    }
}
