using System.Globalization;
using Filon.Money;
using NodaTime;

namespace Filon.Server.Shell;

/// <summary>
/// How a line of CSV is written so that the reader's spreadsheet opens it as it should: in French <c>;</c> and a decimal comma,
/// in English <c>,</c> and a point. A text that a spreadsheet would take for a formula is led by an apostrophe.
/// </summary>
public sealed class CsvFormat(Language language)
{
    private char Separator => language == Language.French ? ';' : ',';

    /// <summary>One line with its end. Amounts are in major units, numbers with up to six decimals, dates and months as ISO; null: an empty cell.</summary>
    public string Line(IEnumerable<object?> cells) => string.Join(Separator, cells.Select(cell => Quoted(Write(cell)))) + "\r\n";

    private string Write(object? cell) => cell switch
    {
        null => "",
        Amount amount => Number(amount.Major.ToString("F2", CultureInfo.InvariantCulture)),
        LocalDate date => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        YearMonth month => month.ToString("uuuu-MM", CultureInfo.InvariantCulture),
        double number => Number(number.ToString("0.######", CultureInfo.InvariantCulture)),
        IFormattable number => Number(number.ToString(null, CultureInfo.InvariantCulture)),
        Sentence sentence => Safe(sentence.In(language)),
        _ => Safe(cell.ToString() ?? ""),
    };

    private string Number(string invariant) => language == Language.French ? invariant.Replace('.', ',') : invariant;

    private static string Safe(string text) => text.Length > 0 && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r') ? "'" + text : text;

    private string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(Separator, '"', '\n') >= 0 || cell.Contains('\r', StringComparison.Ordinal)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
