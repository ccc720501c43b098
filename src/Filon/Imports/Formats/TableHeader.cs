using Filon.Imports.Sheets;
using Filon.Imports.Values;

namespace Filon.Imports.Formats;

/// <summary>The header of a table, understood: where each column stands.</summary>
/// <param name="Columns">Place by column; of several headers that mean the same the best word counts, the same word again is <c>name:2</c>.</param>
internal sealed record TableHeader(TableShape Shape, SheetLine Line, IReadOnlyDictionary<string, int> Columns)
{
    private const int Looked = 40;
    private const int LongestName = 120;

    public IReadOnlyList<string> Names { get; } = HeaderGuess.Names(Line);

    /// <summary>Found by what it says, never by its line number; of several shapes the one that knows the most columns.</summary>
    public static TableHeader? Find(IReadOnlyList<TableShape> shapes, Vocabulary words, IReadOnlyList<SheetLine> start) =>
        start.Take(Looked).Select(line => Of(shapes, words, line)).FirstOrDefault(header => header is not null);

    public static TableHeader? Of(IReadOnlyList<TableShape> shapes, Vocabulary words, SheetLine line) =>
        line.Cells.Length < 2 || !line.Cells.Any(cell => words.Knows(Clean(cell))) ? null : OfFolded(shapes, words, line);

    private static TableHeader? OfFolded(IReadOnlyList<TableShape> shapes, Vocabulary words, SheetLine line)
    {
        List<string> folded = [.. line.Cells.Select(cell => cell.Text.Length < LongestName ? Folding.Fold(Clean(cell)) : "")];
        return shapes.Select(shape => Of(shape, words, line, folded)).OfType<TableHeader>().MaxBy(header => header.Columns.Count);
    }

    private static string Clean(SheetCell cell) => cell.Text.Trim().TrimStart('\uFEFF');

    private static TableHeader? Of(TableShape shape, Vocabulary words, SheetLine line, List<string> folded)
    {
        var columns = new Dictionary<string, int>();
        var meant = folded.Select((name, i) => (Meaning: words.Find(shape.Name, name), Place: i)).Where(header => header.Meaning is not null);
        foreach (var headers in meant.GroupBy(header => header.Meaning!.Value.Column))
        {
            var best = headers.Where(header => header.Meaning!.Value.Rank == headers.Min(other => other.Meaning!.Value.Rank)).ToList();
            columns[headers.Key] = best[0].Place;
            if (best.Count > 1) columns[headers.Key + ":2"] = best[1].Place;
        }

        return shape.Required.All(columns.ContainsKey) ? new(shape, line, columns) : null;
    }
}
