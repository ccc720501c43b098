using System.Globalization;
using System.Text;
using Filon.Money;
using NodaTime;

namespace Filon.Server.Shell;

/// <summary>
/// A table as a CSV file that the reader's spreadsheet opens as it should: UTF-8 with its mark; in French <c>;</c> and a decimal comma,
/// in English <c>,</c> and a point. A text that a spreadsheet would take for a formula is led by an apostrophe.
/// </summary>
public sealed class CsvTable(Language language, params IReadOnlyList<Sentence> header)
{
    private readonly StringBuilder _text = new();

    private char Separator => language == Language.French ? ';' : ',';

    /// <summary>One line. Amounts are written in major units, numbers with up to six decimals, dates and months as ISO; null: an empty cell.</summary>
    public CsvTable Add(params IReadOnlyList<object?> cells)
    {
        if (_text.Length == 0) Line(header.Select(cell => cell.In(language)));
        Line(cells.Select(Write));
        return this;
    }

    public override string ToString()
    {
        if (_text.Length == 0) Line(header.Select(cell => cell.In(language)));
        return _text.ToString();
    }

    /// <summary>The answer that downloads it.</summary>
    public IResult Download(string fileName) =>
        Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(ToString())], "text/csv; charset=utf-8", fileName);

    private void Line(IEnumerable<string> cells) => _text.AppendJoin(Separator, cells.Select(Quoted)).Append("\r\n");

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
