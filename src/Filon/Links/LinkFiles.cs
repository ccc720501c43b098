namespace Filon.Links;

/// <summary>The lists that are part of the program, as files.</summary>
internal static class LinkFiles
{
    public static Stream Open(string name) => typeof(LinkFiles).Assembly.GetManifestResourceStream("Filon.Links." + name)
        ?? throw new InvalidOperationException($"{name} is not in the program");

    /// <summary>The lines of a file, without its comments and empty lines.</summary>
    public static IEnumerable<string> Lines(string name, string comment)
    {
        using var reader = new StreamReader(Open(name));
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && !line.StartsWith(comment, StringComparison.Ordinal)) yield return line;
    }

    /// <summary>The rows of a vocabulary after its header; the last column may hold commas.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        var columns = 0;
        foreach (var line in Lines(name, "#"))
            if (columns == 0) columns = line.Split(',').Length;
            else yield return line.Split(',', columns);
    }
}
