using System.Text;

namespace Filon.Demonstration;

/// <summary>The vocabulary of the simulated world, kept as data in <c>Words/*.csv</c>: invented names, articles, posts.</summary>
internal static class Words
{
    public static IReadOnlyList<string[]> FirstNames { get; } = Rows("first-names");
    public static IReadOnlyList<string> Surnames { get; } = [.. Rows("surnames").Select(row => row[0]), .. Coined("surname-parts")];
    public static IReadOnlyList<string[]> Titles { get; } = Rows("titles");
    public static IReadOnlyList<string[]> Articles { get; } = Rows("articles");
    public static IReadOnlyList<string[]> Tweets { get; } = Rows("tweets");
    public static IReadOnlyList<string[]> DirectMessages { get; } = Rows("direct-messages");
    public static IReadOnlyList<string[]> Events { get; } = Rows("events");
    public static IReadOnlyList<string> CompanyNames { get; } = Coined("company-words");
    public static IReadOnlyList<string> Sectors { get; } = Part("company-words", "sector");
    public static IReadOnlyList<string> Industries { get; } = Part("company-words", "industry");

    /// <summary>Heads and tails in an order where neighbours differ by both.</summary>
    private static List<string> Coined(string file)
    {
        var (heads, tails) = (Part(file, "head"), Part(file, "tail"));
        var coined = new List<string>(heads.Count * tails.Count);
        for (var turn = 0; turn < tails.Count; turn++)
            for (var head = 0; head < heads.Count; head++) coined.Add(heads[head] + tails[(head + turn) % tails.Count]);
        return coined;
    }

    private static List<string> Part(string file, string place) => [.. Rows(file).Where(row => row[1] == place).Select(row => row[0])];

    private static List<string[]> Rows(string file)
    {
        using var stream = typeof(Words).Assembly.GetManifestResourceStream($"Filon.Demonstration.Words.{file}.csv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = new List<string[]>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line) rows.Add(Cells(line));
        return rows;
    }

    /// <summary>Our own small files: a cell with a comma is quoted, none holds a quotation mark or a line break.</summary>
    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        var (quoted, start) = (false, 0);
        for (var at = 0; at <= line.Length; at++)
        {
            if (at < line.Length && line[at] == '"') quoted = !quoted;
            if (at < line.Length && (line[at] != ',' || quoted)) continue;
            cells.Add(line[start..at].Trim('"'));
            start = at + 1;
        }

        return [.. cells];
    }
}
