using Filon.Imports.Values;
using Filon.Money;
using NodaTime;

namespace Filon.Imports.Sheets;

/// <summary>One line seen through a mapping: asked for fields, it gives values. One instance serves a whole sheet.</summary>
internal sealed class SheetRow : LineValues
{
    private readonly int[] _columns = new int[Enum.GetValues<ImportField>().Length];
    private readonly IReadOnlyList<string> _header;

    public SheetRow(string part, IReadOnlyList<string> header, ColumnMapping mapping, ReadingHabits habits) : base(part, habits)
    {
        (_header, Mapping) = (header, mapping);
        Array.Fill(_columns, -1);
        foreach (var use in mapping.Columns)
        {
            var index = IndexOf(header, use.Header);
            if (use.Field is { } field && index >= 0) _columns[(int)field] = index;
        }
    }

    public ColumnMapping Mapping { get; }

    public string Network => Mapping.Network ?? ProfileNetwork.File;

    public bool Has(ImportField field) => _columns[(int)field] >= 0;

    /// <summary>Trimmed; null when empty or absent. A formula is refused.</summary>
    public string? Text(ImportField field) => Text(_columns[(int)field], NameOf(field));

    public string Required(ImportField field)
    {
        if (Text(field) is { } text) return text;
        Refuse(RefusalReason.Missing, field, "is empty", "est vide");
        return "";
    }

    public string? Identifier(ImportField field) => Identifier(_columns[(int)field], NameOf(field));

    public string? Email(ImportField field) => Email(_columns[(int)field], NameOf(field));

    public WrittenDate? Date(ImportField field) => Date(_columns[(int)field], NameOf(field), Mapping.DateOrder);

    public Instant? At(ImportField field) => Date(field)?.At(Habits.Zone);

    public Instant? AtEnd(ImportField field) => Date(field)?.AtEnd(Habits.Zone);

    public Amount? Money(ImportField field) =>
        Cell(_columns[(int)field]).IsEmpty ? null : Money(_columns[(int)field], NameOf(field), Mapping.DecimalComma, CurrencyOfLine());

    /// <summary>Minutes; bare numbers of <see cref="ImportField.Duration"/> are hours, those of <see cref="ImportField.Minutes"/> minutes.</summary>
    public long? Minutes()
    {
        var field = Has(ImportField.Minutes) && !Cell(_columns[(int)ImportField.Minutes]).IsEmpty ? ImportField.Minutes : ImportField.Duration;
        var cell = Cell(_columns[(int)field]);
        if (cell.IsEmpty) return null;
        var comma = cell.Typed ? false : Mapping.DecimalComma;
        var minutes = field == ImportField.Minutes && NumberText.Read(cell.Text, comma) is { } number
            ? (long)decimal.Round(number) : DurationText.Minutes(cell.Text, comma);
        if (minutes is null) Refuse(RefusalReason.Number, field, "is no duration: “{0}”", "n’est pas une durée : « {0} »", cell.Text);
        return minutes;
    }

    /// <summary>A whole number that counts something: never below zero.</summary>
    public long? Count(ImportField field)
    {
        var cell = Cell(_columns[(int)field]);
        if (cell.IsEmpty) return null;
        if (NumberText.Read(cell.Text, cell.Typed ? false : Mapping.DecimalComma) is { } number && number >= 0 && number <= 1_000_000_000_000 && number == decimal.Truncate(number)) return (long)number;
        Refuse(RefusalReason.Number, field, "is no count: “{0}”", "n’est pas un nombre d’occurrences : « {0} »", cell.Text);
        return null;
    }

    public void Refuse(RefusalReason reason, ImportField field, string en, string fr, params object?[] values) => Refuse(reason, NameOf(field), en, fr, values);

    private Sentence NameOf(ImportField field) => Has(field) ? Sentence.Same(_header[_columns[(int)field]]) : ImportFields.Name(field);

    private string CurrencyOfLine()
    {
        var fallback = Mapping.Currency ?? Habits.Currency;
        if (Text(ImportField.Currency) is not { } written) return fallback;
        var (_, code) = MoneyText.Part("1 " + written.ToUpperInvariant());
        if (code is not null) return code;
        Refuse(RefusalReason.Currency, ImportField.Currency, "is no currency: “{0}”", "n’est pas une devise : « {0} »", written);
        return fallback;
    }

    /// <summary>Found as it is written, else as it is folded: headers of one signature may differ by case, accents and signs.</summary>
    private static int IndexOf(IReadOnlyList<string> header, string name)
    {
        var names = header.ToList();
        var exact = names.FindIndex(h => string.Equals(h, name, StringComparison.OrdinalIgnoreCase));
        return exact >= 0 ? exact : names.FindIndex(h => Folding.Fold(h) == Folding.Fold(name));
    }
}
