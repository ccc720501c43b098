using Filon.Imports.Sheets;

namespace Filon.Imports.Formats;

/// <summary>The header of a table, understood: where each column stands.</summary>
/// <param name="Columns">Place by column; of two headers that mean the same the first counts, the second is <c>name:2</c>.</param>
internal sealed record TableHeader(TableShape Shape, SheetLine Line, IReadOnlyDictionary<string, int> Columns)
{
    private const int Looked = 40;

    public IReadOnlyList<string> Names { get; } = HeaderGuess.Names(Line);

    /// <summary>Found by what it says, never by its line number; of several shapes the one that knows the most columns.</summary>
    public static TableHeader? Find(IReadOnlyList<TableShape> shapes, Vocabulary words, IReadOnlyList<SheetLine> start) =>
        start.Take(Looked).Select(line => Of(shapes, words, line)).FirstOrDefault(header => header is not null);

    public static TableHeader? Of(IReadOnlyList<TableShape> shapes, Vocabulary words, SheetLine line) =>
        line.Cells.Length < 2 ? null : shapes.Select(shape => Of(shape, words, line)).OfType<TableHeader>().MaxBy(header => header.Columns.Count);

    private static TableHeader? Of(TableShape shape, Vocabulary words, SheetLine line)
    {
        var columns = new Dictionary<string, int>();
        for (var i = 0; i < line.Cells.Length; i++)
        {
            if (words.Find(shape.Name, line.Cells[i].Text.Trim().TrimStart('\uFEFF')) is { } column && !columns.TryAdd(column, i)) columns.TryAdd(column + ":2", i);
        }

        return shape.Required.All(columns.ContainsKey) ? new(shape, line, columns) : null;
    }
}
