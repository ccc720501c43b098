using System.Text;

namespace Filon.Exports;

/// <summary>CSV exactly as an export writes it (RFC 4180, commas, CRLF): whatever is otherwise was changed since, and is refused.</summary>
internal static class ExportCsv
{
    private const int LongestCell = 1 << 26;

    public static void Write(TextWriter output, IEnumerable<string> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first) output.Write(',');
            first = false;
            if (cell.AsSpan().IndexOfAny(",\"\r\n") < 0) output.Write(cell);
            else output.Write($"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }

        output.Write("\r\n");
    }

    /// <exception cref="InvalidDataException">It is not what an export writes.</exception>
    public static IEnumerable<IReadOnlyList<string>> Read(TextReader input)
    {
        List<string> cells = [];
        while (input.Peek() >= 0)
        {
            cells.Add(input.Peek() == '"' ? Quoted(input) : Plain(input));
            switch (input.Read())
            {
                case ',':
                    continue;
                case '\r' when input.Read() == '\n':
                    yield return cells;
                    cells = [];
                    break;
                default:
                    throw new InvalidDataException("A line does not end as it should");
            }
        }

        if (cells.Count > 0) throw new InvalidDataException("The last line is cut short");
    }

    private static string Plain(TextReader input)
    {
        var cell = new StringBuilder();
        while (input.Peek() is >= 0 and not (',' or '\r' or '\n' or '"')) Add(cell, input.Read());
        return cell.ToString();
    }

    private static string Quoted(TextReader input)
    {
        var cell = new StringBuilder();
        input.Read();
        while (true)
        {
            var next = input.Read();
            if (next < 0) throw new InvalidDataException("A quotation mark is never closed");
            if (next == '"')
            {
                if (input.Peek() != '"') return cell.ToString();
                input.Read();
            }

            Add(cell, next);
        }
    }

    private static void Add(StringBuilder cell, int character)
    {
        if (cell.Length >= LongestCell) throw new InvalidDataException("A cell is longer than 64 million characters");
        cell.Append((char)character);
    }
}
