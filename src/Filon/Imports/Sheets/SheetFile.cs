using System.Text;

namespace Filon.Imports.Sheets;

/// <summary>A CSV file or one sheet of a workbook, opened: where its header stands and how to go through its lines.</summary>
internal sealed record SheetFile
{
    public required string Part { get; init; }
    public required IReadOnlyList<string> Header { get; init; }
    public required long HeaderLine { get; init; }
    public required IReadOnlyList<SheetLine> Sample { get; init; }
    public required Func<IEnumerable<SheetLine>> Lines { get; init; }
    public char? Delimiter { get; init; }
    public IReadOnlyList<ReadNote> Notes { get; init; } = [];

    public static Outcome<SheetFile> Open(ImportSource source, ContentKind content) => content switch
    {
        ContentKind.Workbook or ContentKind.OldWorkbook => SheetOpening.OfWorkbook(source),
        _ => SheetOpening.OfText(source),
    };

    /// <summary>The lines behind the header.</summary>
    public IEnumerable<SheetLine> Body() => Lines().SkipWhile(l => l.Refusal is null && l.Number <= HeaderLine);

    internal static string Start(ImportSource source, Encoding encoding)
    {
        using var reader = new StreamReader(source.Open(), encoding, detectEncodingFromByteOrderMarks: true);
        var start = new char[1 << 17];
        return new string(start, 0, reader.ReadBlock(start, 0, start.Length));
    }
}
