namespace Filon.Imports.Sheets;

/// <summary>The vocabularies of reading, kept as data beside the code: lines of three cells parted by ";", the words of the third by "|".</summary>
internal static class EmbeddedWords
{
    public static IReadOnlyList<(string First, string Second, string[] Words)> Read(string file)
    {
        var assembly = typeof(EmbeddedWords).Assembly;
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith("." + file, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return [.. reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Skip(1)
            .Select(line => line.Split(';'))
            .Select(cells => (cells[0], cells[1], cells[2].Split('|').Select(Values.Folding.Fold).ToArray()))];
    }
}
