using System.Text.RegularExpressions;
using Filon.Links.UserAgents;

namespace Filon.Links.Devices;

/// <summary>The family that the first matching rule of a section of uap-core gives to a user agent.</summary>
internal sealed class UapFamilies
{
    public const string Unknown = "Other";

    private readonly IReadOnlyList<UapRule> rules;

    public UapFamilies(string section)
    {
        rules = UapRules.Of(section);
        Patterns = new(rules.Select(rule => new AgentPattern(rule.Pattern, rule.IgnoreCase)));
    }

    public PatternList Patterns { get; }

    public string Of(string agent)
    {
        var at = Patterns.First(agent);
        if (at < 0) return Unknown;
        return rules[at].Family is { } family && !family.Contains('$') ? family : Named(rules[at].Family ?? "$1", Patterns.Match(at, agent));
    }

    private static string Named(string family, Match match)
    {
        for (var group = 1; group <= 9 && family.Contains('$'); group++)
            family = family.Replace("$" + (char)('0' + group), group < match.Groups.Count ? match.Groups[group].Value : "", StringComparison.Ordinal);
        return family.Trim() is { Length: > 0 } named ? named : Unknown;
    }
}
