using System.Text;
using Filon.Imports.Sheets;
using Filon.Imports.Zips;

namespace Filon.Imports.Formats;

/// <summary>A text file as a table, once for each sign that may part its cells: which it was, a format's header says.</summary>
internal static class TextTables
{
    private const int Start = 1 << 16;
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    public static IEnumerable<Table> Of(string part, Func<Stream> open)
    {
        if (EncodingOf(open) is not { } encoding) return [];
        if (StartOf(open, encoding.Encoding) is not { Length: > 0 } start) return [];
        return Delimiters.Where(sign => start.Contains(sign, StringComparison.Ordinal))
            .Select(sign => new Table(part, [.. CsvSheet.Lines(start, sign).Take(Table.Looked).TakeWhile(line => line.Refusal is null)],
                () => Lines(part, open, encoding, sign), encoding.Note));
    }

    /// <summary>The first characters; null for what cannot be read.</summary>
    public static string? StartOf(Func<Stream> open, Encoding encoding)
    {
        try
        {
            using var reader = new StreamReader(open(), encoding, detectEncodingFromByteOrderMarks: true);
            var start = new char[Start];
            return new string(start, 0, reader.ReadBlock(start, 0, start.Length));
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            return null;
        }
    }

    private static TextEncoding? EncodingOf(Func<Stream> open)
    {
        try
        {
            return TextEncoding.Detect(open) is { Succeeded: true } found ? found.Value : null;
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException) // an entry of an archive that breaks off
        {
            return null;
        }
    }

    private static IEnumerable<SheetLine> Lines(string part, Func<Stream> open, TextEncoding encoding, char sign)
    {
        using var lines = CsvSheet.Lines(open(), encoding.Encoding, sign).GetEnumerator();
        while (Next(part, lines) is { } line) yield return line;
    }

    private static SheetLine? Next(string part, IEnumerator<SheetLine> lines)
    {
        try
        {
            return lines.MoveNext() ? lines.Current : null;
        }
        catch (ZipBombException)
        {
            return new SheetLine(new Refusal(new(part, 0), RefusalReason.TooLarge, ZipGuard.Bomb.Sentence, Stops: true));
        }
        catch (InvalidDataException)
        {
            return new SheetLine(new Refusal(new(part, 0), RefusalReason.Truncated, ZipGuard.Damaged.Sentence, Stops: true));
        }
    }
}
