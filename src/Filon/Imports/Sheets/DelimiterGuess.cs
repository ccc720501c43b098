namespace Filon.Imports.Sheets;

/// <summary>Which of the four usual signs parts the cells.</summary>
internal static class DelimiterGuess
{
    private const int Looked = 60;
    private static readonly char[] Candidates = [';', ',', '\t', '|'];

    /// <param name="start">The beginning of the file; its last line may be cut.</param>
    public static char Of(string start)
    {
        var best = (Score: (0, 0.0), Sign: ',');
        foreach (var sign in Candidates)
        {
            var score = Score(start, sign);
            if (score.CompareTo(best.Score) > 0) best = (score, sign);
        }

        return best.Sign;
    }

    /// <summary>First the headers it uncovers, then how many cells of the usual width it makes.</summary>
    private static (int Headers, double Regularity) Score(string start, char sign)
    {
        var widths = new Dictionary<int, int>();
        var (headers, lines) = (0, 0);
        foreach (var line in CsvSheet.Lines(start, sign).Take(Looked))
        {
            if (line.Refusal is not null) break;
            lines++;
            headers = Math.Max(headers, line.Cells.Count(c => HeaderWords.Knows(c.Text)));
            if (line.Cells.Length > 1) widths[line.Cells.Length] = widths.GetValueOrDefault(line.Cells.Length) + 1;
        }

        var regularity = widths.Count == 0 ? 0 : widths.Max(w => (double)w.Value / lines * Math.Min(w.Key, 20));
        return (headers, regularity);
    }
}
