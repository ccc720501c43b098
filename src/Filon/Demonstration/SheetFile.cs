using System.Text;

namespace Filon.Demonstration;

/// <summary>A CSV written line by line, as each tool writes its own: separator, line ends, byte order mark.</summary>
internal sealed class SheetFile : IDisposable
{
    private readonly StreamWriter _writer;
    private readonly char _separator;

    private SheetFile(string path, char separator, bool spreadsheet)
    {
        _separator = separator;
        _writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: spreadsheet), 1 << 16) { NewLine = spreadsheet ? "\r\n" : "\n" };
    }

    /// <summary>As a web service exports: commas, no mark.</summary>
    public static SheetFile Export(string path) => new(path, ',', spreadsheet: false);

    /// <summary>As a French spreadsheet saves: semicolons, byte order mark, Windows line ends.</summary>
    public static SheetFile French(string path) => new(path, ';', spreadsheet: true);

    public void Line(params ReadOnlySpan<string?> cells)
    {
        for (var index = 0; index < cells.Length; index++)
        {
            if (index > 0) _writer.Write(_separator);
            Cell(cells[index]);
        }

        _writer.WriteLine();
    }

    public void Dispose() => _writer.Dispose();

    private void Cell(string? text)
    {
        if (text is null) return;
        if (text.IndexOf(_separator, StringComparison.Ordinal) < 0 && text.AsSpan().IndexOfAny('"', '\n', '\r') < 0) _writer.Write(text);
        else _writer.Write($"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }
}
