using System.Text.RegularExpressions;
using Filon.Imports.Sheets;
using Filon.Imports.Values;
using Filon.Money;
using NodaTime;

namespace Filon.Imports.Formats;

/// <summary>One line of a known table: asked for columns, it gives values. One instance serves a whole table.</summary>
internal sealed partial class TableRow : LineValues
{
    private readonly TableHeader _header;
    private readonly DateOrder? _order;
    private readonly bool? _comma;

    public TableRow(string part, TableHeader header, IReadOnlyList<SheetLine> sample, ReadingHabits habits) : base(part, habits)
    {
        _header = header;
        var cells = sample.SelectMany(line => header.Columns.Values.Where(at => at < line.Cells.Length).Select(at => line.Cells[at])).Where(cell => !cell.Typed && !cell.IsEmpty).Select(cell => cell.Text.Trim()).ToList();
        var orders = cells.Where(text => text.Length <= 40).Select(DateText.Shows).OfType<DateOrder>().Distinct().ToList();
        _order = orders.Count == 1 ? orders[0] : header.Shape.Order;
        var commas = cells.Where(text => Figure().IsMatch(text)).Select(text => NumberText.Shows(text.TrimEnd('%'))).OfType<bool>().Distinct().ToList();
        _comma = commas.Count == 1 ? commas[0] : false;
    }

    /// <summary>Why the line brings nothing, or not all, where that is no error; null: it brings what it can.</summary>
    public Sentence? Passed { get; private set; }

    public void Begin(SheetLine line)
    {
        Take(line);
        Passed = null;
    }

    public void Pass(Sentence why) => Passed = why;

    public bool Has(string column) => _header.Columns.ContainsKey(column);

    /// <summary>Trimmed; null when empty or absent. A formula is refused.</summary>
    public string? Text(string column) => Text(At(column), Name(column));

    /// <summary>As somebody wrote it: a post may begin with = or @, and nothing runs it.</summary>
    public string? Prose(string column) => Cell(At(column)) is { IsEmpty: false } cell ? cell.Text.Trim() : null;

    public string Required(string column)
    {
        if (Text(column) is { } text) return text;
        Missing(column);
        return "";
    }

    public string? Identifier(string column) => Identifier(At(column), Name(column));

    public string RequiredIdentifier(string column)
    {
        if (Identifier(column) is { } text) return text;
        Missing(column);
        return "";
    }

    public string? Email(string column) => Email(At(column), Name(column));

    public WrittenDate? Date(string column) => Date(At(column), Name(column), _order);

    public Instant? Instant(string column) => Date(column)?.At(Habits.Zone);

    public Instant RequiredInstant(string column)
    {
        var at = Instant(column);
        if (at is null) Missing(column);
        return at ?? default;
    }

    public LocalDate RequiredDay(string column)
    {
        var date = Date(column);
        if (date is null) Missing(column);
        return date?.Date ?? default;
    }

    public Amount? Money(string column, string? currency = null) => Money(At(column), Name(column), _comma, currency ?? Habits.Currency);

    /// <summary>A number; "--", "n/a" and nothing are none. A percentage is a fraction.</summary>
    public double? Number(string column)
    {
        var cell = Cell(At(column));
        var text = cell.Text.Trim();
        if (text.Length == 0 || Nothing().IsMatch(text)) return null;
        var percent = text.EndsWith('%');
        if (NumberText.Read(percent ? text.AsSpan(0, text.Length - 1) : text.AsSpan().TrimStart('<'), cell.Typed ? false : _comma) is { } number) return (double)(percent ? number / 100 : number);
        if (Clock().Match(text) is { Success: true } clock)
            return (int.Parse(clock.Groups[1].ValueSpan, null) * 3600) + (int.Parse(clock.Groups[2].ValueSpan, null) * 60) + int.Parse(clock.Groups[3].ValueSpan, null);
        Refuse(RefusalReason.Number, column, "is no number: “{0}”", "n’est pas un nombre : « {0} »", text);
        return null;
    }

    /// <summary>Every figure of the line, by metric.</summary>
    public IReadOnlyDictionary<string, double> Figures()
    {
        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var column in _header.Columns.Keys.Where(column => column[0] == '#' && !column.Contains(':', StringComparison.Ordinal)))
        {
            if (Number(column) is { } number) figures[column[1..]] = number;
        }

        return figures;
    }

    /// <summary>The currency a header names in brackets: "Amount spent (EUR)"; null where it names none.</summary>
    public string? CurrencyOf(string column) =>
        Has(column) && Bracket().Match(_header.Names[At(column)]) is { Success: true } match && Currencies.IsCode(match.Groups[1].Value) ? match.Groups[1].Value : null;

    public void Missing(string column) => Refuse(RefusalReason.Missing, column, "is empty", "est vide");

    public void Refuse(RefusalReason reason, string column, string en, string fr, params object?[] values) => Refuse(reason, Name(column), en, fr, values);

    private int At(string column) => _header.Columns.GetValueOrDefault(column, -1);

    private Sentence Name(string column) => Sentence.Same(Has(column) ? _header.Names[At(column)] : column);

    [GeneratedRegex(@"^[-−(]?[\d.,\u00a0\u202f ]+\)?\s?%?$")]
    private static partial Regex Figure();

    [GeneratedRegex(@"\(([A-Z]{3})\)")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^(?:-{1,2}|—|–|n/?a|nan|null|none)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"^(\d{1,4}):(\d{2}):(\d{2})$")]
    private static partial Regex Clock();
}
