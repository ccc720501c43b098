namespace Filon.People;

/// <summary>Reads the vocabulary kept beside this file as CSV: a header line, then one entry a line.</summary>
internal static class PeopleWords
{
    public static IReadOnlyList<string[]> Read(string file)
    {
        using var reader = new StreamReader(typeof(PeopleWords).Assembly.GetManifestResourceStream($"Filon.People.{file}")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(line => line.Split(','))];
    }
}
