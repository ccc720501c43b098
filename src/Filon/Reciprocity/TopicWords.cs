using Filon.People;

namespace Filon.Reciprocity;

/// <summary>The words of a text by which topics are compared: without accents, addresses, names called with @, short and empty words, and the s of the plural.</summary>
internal static class TopicWords
{
    private const int Shortest = 3;
    private static readonly HashSet<string> Empty = Read();

    /// <param name="text">As it was written.</param>
    /// <param name="pieces">What texts read before were made of: the same pieces come again and again.</param>
    public static IEnumerable<string> Of(string text, Dictionary<string, string[]> pieces)
    {
        foreach (var piece in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!pieces.TryGetValue(piece, out var words)) pieces[piece] = words = [.. OfPiece(piece)];
            foreach (var word in words) yield return word;
        }
    }

    private static IEnumerable<string> OfPiece(string piece) => piece.StartsWith('@') || piece.Contains("://", StringComparison.Ordinal) ? []
        : FoldedName.Words(FoldedName.OfPerson(piece.TrimStart('#')))
            .Where(word => word.Length >= Shortest && !Empty.Contains(word) && !word.All(char.IsAsciiDigit))
            .Select(word => word.Length > Shortest + 1 && word[^1] is 's' or 'x' ? word[..^1] : word);

    private static HashSet<string> Read()
    {
        using var reader = new StreamReader(typeof(TopicWords).Assembly.GetManifestResourceStream("Filon.Reciprocity.empty-words.csv")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').SelectMany(line => line.Split(' '))];
    }
}
