namespace Filon.Links.Devices;

/// <summary>
/// Reads uap-core's <c>regexes.yaml</c>, as it is published: sections of rules, each a list of <c>name: 'value'</c>. That is all the YAML it uses,
/// and a line of any other form is refused, so that a newer file that needs more cannot be half understood.
/// </summary>
internal static class UapRules
{
    public const string Browsers = "user_agent_parsers", Systems = "os_parsers";

    /// <summary>The rules of one section, in their order.</summary>
    public static IReadOnlyList<UapRule> Of(string section)
    {
        var rules = new List<UapRule>();
        var here = false;
        foreach (var line in LinkFiles.Lines("Devices.regexes.yaml", "#"))
        {
            var text = line.Trim();
            if (text.Length == 0 || text[0] == '#') continue;
            if (line[0] != ' ') here = text == section + ":";
            else if (here) Read(text, rules);
        }

        return rules;
    }

    private static void Read(string text, List<UapRule> rules)
    {
        var starts = text.StartsWith("- ", StringComparison.Ordinal);
        if (starts) text = text[2..];
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        var value = colon < 0 ? "" : text[(colon + 2)..].Trim();
        if (value is not ['\'', .., '\''] || value[1..^1].Contains('\'')) throw new FormatException($"regexes.yaml: {text}");
        value = value[1..^1];
        var name = text[..colon];
        if (starts != (name == "regex")) throw new FormatException($"regexes.yaml: {text}");
        if (starts) rules.Add(new(value, null, false));
        else if (name is "family_replacement" or "os_replacement") rules[^1] = rules[^1] with { Family = value };
        else if (name == "regex_flag") rules[^1] = rules[^1] with { IgnoreCase = value == "i" };
    }
}
