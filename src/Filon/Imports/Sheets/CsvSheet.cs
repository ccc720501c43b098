using System.Text;
using CsvHelper;

namespace Filon.Imports.Sheets;

/// <summary>The lines of a CSV file, one after the other, in bounded memory.</summary>
internal static class CsvSheet
{
    /// <param name="delimiter">As found by <see cref="DelimiterGuess"/>.</param>
    public static IEnumerable<SheetLine> Lines(Stream stream, Encoding encoding, char delimiter) =>
        Lines(options => CsvReader.Create(stream, options with { Encoding = encoding }), delimiter);

    public static IEnumerable<SheetLine> Lines(string text, char delimiter) => Lines(options => CsvReader.FromText(text, options), delimiter);

    private static IEnumerable<SheetLine> Lines(Func<CsvReaderOptions, CsvReader> open, char delimiter)
    {
        long? unclosed = null;
        using var reader = open(new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            TrackLineNumbers = true,
            PoolStrings = true,
            MaxRecordSize = SheetLimits.LongestLine,
            OnMalformedRecord = bad => unclosed = bad.Reason == CsvMalformedReason.UnterminatedQuote ? bad.LineNumber : unclosed,
        });
        long line = 0;
        while (true)
        {
            bool? more;
            try { more = reader.Read(); }
            catch (CsvFormatException) { more = null; }
            if (more == false) yield break;
            line = more == true ? reader.LineNumber : line + 1;
            if (more is null || reader.RawRecord.Length > SheetLimits.LongestLine) { yield return new(Giant(line)); yield break; }
            if (unclosed is { } opened) { yield return new(Unclosed(opened)); yield break; }
            yield return new(line, Cells(reader), null);
        }
    }

    private static SheetCell[] Cells(CsvReader reader)
    {
        var cells = new SheetCell[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++) cells[i] = new(reader.GetString(i), false);
        return cells;
    }

    private static Refusal Unclosed(long line) => new(new("", line), RefusalReason.Truncated, Sentence.Format(
        "A quotation mark opened on line {0:N0} is never closed: what follows cannot be told apart.",
        "Un guillemet ouvert à la ligne {0:N0} n’est jamais refermé : la suite ne peut pas être découpée.", line), Stops: true);

    private static Refusal Giant(long line) => new(new("", line), RefusalReason.TooLarge, Sentence.Format(
        "Line {0:N0} is longer than 1 MiB: reading stops there.",
        "La ligne {0:N0} dépasse 1 Mio : la lecture s’arrête là.", line), Stops: true);
}
