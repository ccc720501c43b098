using System.Text.RegularExpressions;

namespace Filon.Imports.Formats;

/// <summary>How LinkedIn names members and posts in its addresses.</summary>
internal static partial class LinkedInNames
{
    /// <summary>The part behind /in/, lower-cased; null where the address names no member.</summary>
    public static string? Slug(string? address) =>
        address is not null && Member().Match(address) is { Success: true } match ? Uri.UnescapeDataString(match.Groups[1].Value).ToLowerInvariant() : null;

    /// <summary>"activity:7012", "share:7011" or "ugcPost:7010": LinkedIn gives one post several numbers.</summary>
    public static string? Post(string? address) =>
        address is not null && Number().Match(address) is { Success: true } match ? $"{match.Groups[1].Value}:{match.Groups[2].Value}" : null;

    [GeneratedRegex(@"linkedin\.[a-z.]+/in/([^/?#\s,]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Member();

    [GeneratedRegex(@"(activity|share|ugcPost)(?::|%3A|-)(\d{6,})", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
