using System.IO.Compression;
using System.Text.Json;

namespace Filon.Tests.Links;

/// <summary>The test cases that the authors of the lists publish with them, as they are published.</summary>
internal static class PublishedCases
{
    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Data", "links");

    /// <summary>User agents of isbot's fixtures: <c>isbot_browsers.yml</c>, <c>isbot_crawlers.yml</c>.</summary>
    public static IReadOnlyList<string> Isbot(string file) =>
        [.. File.ReadLines(Path.Combine(Folder, file)).Where(line => line.StartsWith("  - ", StringComparison.Ordinal)).Select(line => Unquoted(line[4..]))];

    /// <summary>uap-core's cases: a user agent and its family.</summary>
    public static IReadOnlyList<(string Agent, string Family)> Uap(string file)
    {
        using var packed = new GZipStream(File.OpenRead(Path.Combine(Folder, file)), CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        var cases = new List<(string, string)>();
        for (string? agent = null; reader.ReadLine() is { } line;)
            if (Value(line, "- user_agent_string:") is { } text) agent = text;
            else if (Value(line, "family:") is { } family && agent is not null)
            {
                cases.Add((agent, family));
                agent = null;
            }

        return cases;
    }

    public static IEnumerable<string> Lines(string file) => File.ReadLines(Path.Combine(Folder, file));

    private static string? Value(string line, string key) =>
        line.TrimStart().StartsWith(key, StringComparison.Ordinal) ? Unquoted(line.TrimStart()[key.Length..]) : null;

    private static string Unquoted(string value)
    {
        value = value.Trim();
        if (value.LastIndexOf("' #", StringComparison.Ordinal) is var comment and > 0) value = value[..(comment + 1)];
        return value switch
        {
            ['"', .., '"'] => JsonSerializer.Deserialize<string>(value)!,
            ['\'', .., '\''] => value[1..^1].Replace("''", "'", StringComparison.Ordinal),
            _ => value,
        };
    }
}
