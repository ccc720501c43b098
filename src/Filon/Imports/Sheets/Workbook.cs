using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace Filon.Imports.Sheets;

/// <summary>The sheets of an XLSX or XLS workbook: their cached values, never their formulas.</summary>
internal static class Workbook
{
    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IReadOnlyList<string> SheetNames(Stream stream)
    {
        using var reader = Open(stream);
        var names = new List<string>();
        do names.Add(reader.Name); while (reader.NextResult());
        return names;
    }

    public static IEnumerable<SheetLine> Lines(Stream stream, string sheet)
    {
        using var reader = Open(stream);
        while (!string.Equals(reader.Name, sheet, StringComparison.Ordinal))
        {
            if (!reader.NextResult()) yield break;
        }

        long number = 0;
        while (true)
        {
            var (more, cells) = Next(reader);
            if (!more) yield break;
            number++;
            if (cells is null) { yield return new(Damaged(sheet, number)); yield break; }
            if (cells.Any(c => c.Text.Length > SheetLimits.LongestLine)) yield return new(Giant(sheet, number));
            else if (!cells.All(c => c.IsEmpty)) yield return new(number, cells, null);
        }
    }

    /// <summary>The next line; no cells where the sheet is damaged. What a spreadsheet library throws at hostile bytes has no closed list.</summary>
    private static (bool More, SheetCell[]? Cells) Next(IExcelDataReader reader)
    {
        try { return reader.Read() ? (true, Cells(reader)) : (false, null); }
        catch (Exception broken) when (broken is not OutOfMemoryException) { return (true, null); }
    }

    private static IExcelDataReader Open(Stream stream) => ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration
    {
        FallbackEncoding = TextEncoding.Windows1252,
        LeaveOpen = false,
    });

    private static SheetCell[] Cells(IExcelDataReader reader)
    {
        var cells = new SheetCell[Math.Min(reader.FieldCount, SheetLimits.Columns)];
        for (var i = 0; i < cells.Length; i++) cells[i] = Cell(reader.GetValue(i));
        return cells;
    }

    private static SheetCell Cell(object? value) => value switch
    {
        null => new("", false),
        string text => new(text, false),
        double number => new(number.ToString(Math.Abs(number) < 1e15 && number == Math.Truncate(number) ? "F0" : "R", CultureInfo.InvariantCulture), true),
        DateTime { TimeOfDay.Ticks: 0 } date => new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), true),
        DateTime { Year: <= 1900 } time => new(time.ToString("H:mm", CultureInfo.InvariantCulture), true),
        DateTime moment => new(moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), true),
        TimeSpan time => new($"{(int)time.TotalHours}:{time.Minutes:00}", true),
        bool yes => new(yes ? "true" : "false", true),
        _ => new(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", true),
    };

    private static Refusal Damaged(string sheet, long line) => new(new(sheet, line), RefusalReason.Truncated, Sentence.Format(
        "The workbook is damaged from line {0:N0} on.", "Le classeur est endommagé à partir de la ligne {0:N0}.", line), Stops: true);

    private static Refusal Giant(string sheet, long line) => new(new(sheet, line), RefusalReason.TooLarge, Sentence.Format(
        "A cell of line {0:N0} is longer than 1 MiB.", "Une cellule de la ligne {0:N0} dépasse 1 Mio.", line));
}
