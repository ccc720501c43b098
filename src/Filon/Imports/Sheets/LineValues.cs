using Filon.Imports.Values;
using Filon.Money;

namespace Filon.Imports.Sheets;

/// <summary>The cells of one line as values, by column; it keeps the first reason for which the line cannot be taken.</summary>
internal abstract class LineValues(string part, ReadingHabits habits)
{
    protected SheetLine Line { get; private set; }

    public ReadingHabits Habits { get; } = habits;

    public Refusal? Refusal { get; private set; }

    public RowPosition Position => new(part, Line.Number);

    public void Take(SheetLine line) => (Line, Refusal) = (line, null);

    /// <param name="column">Below zero: the file has no such column.</param>
    protected SheetCell Cell(int column) => column >= 0 && column < Line.Cells.Length ? Line.Cells[column] : new("", false);

    /// <summary>Trimmed; null when empty. A formula is refused.</summary>
    protected string? Text(int column, Sentence name)
    {
        var cell = Cell(column);
        if (cell.IsEmpty) return null;
        var text = FormulaText.Unwrap(cell.Text.Trim());
        if (!cell.Typed && FormulaText.IsFormula(text))
            Refuse(RefusalReason.Formula, name, "is a formula, not a value: “{0}”", "est une formule et non une valeur : « {0} »", text);
        return text.Length == 0 ? null : text;
    }

    protected string? Identifier(int column, Sentence name)
    {
        var cell = Cell(column);
        if (!IdentifierText.IsMangled(cell.Text.Trim(), cell.Typed)) return Text(column, name);
        Refuse(RefusalReason.MangledId, name,
            "holds “{0}”: a spreadsheet has rounded this identifier, its last digits are lost. Export the file again and import it without opening it",
            "contient « {0} » : un tableur a arrondi cet identifiant, ses derniers chiffres sont perdus. Exportez le fichier à nouveau et importez-le sans l’ouvrir", cell.Text);
        return null;
    }

    protected string? Email(int column, Sentence name)
    {
        if (Text(column, name) is not { } text) return null;
        var email = EmailText.Read(text);
        if (email is null) Refuse(RefusalReason.Email, name, "is no e-mail address: “{0}”", "n’est pas une adresse e-mail : « {0} »", text);
        return email;
    }

    /// <param name="order">Null where the values themselves decide.</param>
    protected WrittenDate? Date(int column, Sentence name, DateOrder? order)
    {
        var cell = Cell(column);
        if (cell.IsEmpty) return null;
        var read = (cell.Typed ? SerialDate.Read(cell.Text) : null) ?? DateText.Read(cell.Text, order);
        if (read is not null) return read;
        if (order is null && DateText.IsTwoFold(cell.Text))
            Refuse(RefusalReason.Date, name, "can be read two ways: “{0}”. Say in the mapping whether the day or the month comes first",
                "se lit de deux façons : « {0} ». Indiquez dans la correspondance si le jour ou le mois vient en premier", cell.Text);
        else
            Refuse(RefusalReason.Date, name, "is no date: “{0}”", "n’est pas une date : « {0} »", cell.Text);
        return null;
    }

    /// <param name="comma">Decides 1,234; null: such an amount is refused.</param>
    /// <param name="currency">For an amount that names none.</param>
    protected Amount? Money(int column, Sentence name, bool? comma, string currency)
    {
        var cell = Cell(column);
        if (cell.IsEmpty) return null;
        var amount = MoneyText.Read(cell.Text, cell.Typed ? false : comma, currency);
        if (amount is null) Refuse(RefusalReason.Number, name, "is no amount: “{0}”", "n’est pas un montant : « {0} »", cell.Text);
        return amount;
    }

    /// <param name="name">What the file calls the column.</param>
    protected void Refuse(RefusalReason reason, Sentence name, string en, string fr, params object?[] values)
    {
        var said = Sentence.Format(en, fr, [.. values.Select(v => v is string text ? Shortened(text) : v)]);
        Refusal ??= new(Position, reason, new($"“{name.En}” {said.En}.", $"« {name.Fr} » {said.Fr}."));
    }

    private static string Shortened(string text) => text.Length <= 80 ? text : text[..79] + "…";
}
