using Filon.Imports.Sheets;

namespace Filon.Imports.Formats;

/// <summary>The header of a table, understood: where each column stands.</summary>
/// <param name="Columns">Place by column; of several headers that mean the same the best word counts, the same word again is <c>name:2</c>.</param>
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
        var meant = line.Cells.Select((cell, i) => (Meaning: words.Find(shape.Name, cell.Text.Trim().TrimStart('\uFEFF')), Place: i)).Where(header => header.Meaning is not null);
        foreach (var headers in meant.GroupBy(header => header.Meaning!.Value.Column))
        {
            var best = headers.Where(header => header.Meaning!.Value.Rank == headers.Min(other => other.Meaning!.Value.Rank)).ToList();
            columns[headers.Key] = best[0].Place;
            if (best.Count > 1) columns[headers.Key + ":2"] = best[1].Place;
        }

        return shape.Required.All(columns.ContainsKey) ? new(shape, line, columns) : null;
    }
}
