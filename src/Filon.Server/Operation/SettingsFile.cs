namespace Filon.Server.Operation;

/// <summary>The text of <c>filon.conf</c>: <c>name = value</c>, a line each; <c>#</c> begins a comment, quotes keep spaces.</summary>
internal static class SettingsFile
{
    public static IEnumerable<(int Line, string Name, string? Value)> Read(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0) yield return (i + 1, line, null);
            else yield return (i + 1, line[..equals].Trim(), Unquoted(line[(equals + 1)..].Trim()));
        }
    }

    private static string Unquoted(string value) =>
        value is ['"', .. var inside, '"'] ? inside : value.Split(" #")[0].TrimEnd();
}
