namespace Filon.Links.Elsewhere;

/// <summary>What a robots.txt asks of one program (RFC 9309): its own group, or everybody's; the longest rule that fits decides, and where two do, the one that allows.</summary>
internal sealed class RobotsText
{
    private const int MostRules = 2000;

    private readonly List<(string Pattern, bool Allowed)> _rules = [];

    /// <summary>Nothing is asked.</summary>
    public static RobotsText Silent { get; } = new();

    public static RobotsText Read(string text, string program)
    {
        var (own, everybody) = (new RobotsText(), new RobotsText());
        var (hasOwn, forOwn, forAll, inRules) = (false, false, false, false);
        foreach (var (name, value) in Lines(text))
        {
            if (name.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                if (inRules) (forOwn, forAll, inRules) = (false, false, false);
                forAll |= value == "*";
                forOwn |= value.Length > 0 && value != "*" && program.StartsWith(value, StringComparison.OrdinalIgnoreCase);
                hasOwn |= forOwn;
                continue;
            }

            var allowed = name.Equals("allow", StringComparison.OrdinalIgnoreCase);
            if (!allowed && !name.Equals("disallow", StringComparison.OrdinalIgnoreCase)) continue;
            inRules = true;
            if (value.Length == 0) continue;
            if (forOwn) own.Add(value, allowed);
            if (forAll) everybody.Add(value, allowed);
        }

        return hasOwn ? own : everybody;
    }

    public bool Allows(string pathAndQuery)
    {
        var (length, allowed) = (-1, true);
        foreach (var rule in _rules)
            if (Fits(rule.Pattern, pathAndQuery) && (rule.Pattern.Length > length || (rule.Pattern.Length == length && rule.Allowed))) (length, allowed) = (rule.Pattern.Length, rule.Allowed);
        return allowed;
    }

    private void Add(string pattern, bool allowed)
    {
        if (_rules.Count < MostRules) _rules.Add((pattern, allowed));
    }

    /// <summary>From the beginning; <c>*</c> stands for anything, <c>$</c> at the end for the end. Each part is sought once, so a hostile pattern costs no more than its length.</summary>
    private static bool Fits(string pattern, string path)
    {
        var toEnd = pattern.EndsWith('$');
        var parts = (toEnd ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var at = parts[0].Length;
        for (var part = 1; part < parts.Length; part++)
        {
            var last = toEnd && part == parts.Length - 1;
            var found = last ? (path.Length - parts[part].Length >= at && path.EndsWith(parts[part], StringComparison.Ordinal) ? path.Length - parts[part].Length : -1) : path.IndexOf(parts[part], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + parts[part].Length;
        }

        return !toEnd || at == path.Length;
    }

    private static IEnumerable<(string Name, string Value)> Lines(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var said = line.Split('#')[0];
            var colon = said.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) yield return (said[..colon].Trim('\uFEFF', ' ', '\t', '\r'), said[(colon + 1)..].Trim());
        }
    }
}
