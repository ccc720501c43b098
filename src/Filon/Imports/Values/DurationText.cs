using System.Globalization;
using System.Text.RegularExpressions;

namespace Filon.Imports.Values;

/// <summary>Durations as people write them in a sheet of hours: "1:30", "1h30", "90 min", "1,5".</summary>
internal static partial class DurationText
{
    [GeneratedRegex(@"^(?:(?<h>\d{1,4})\s*(?:h|hours?|heures?)\s*)?(?:(?<m>\d{1,5})\s*(?:m|min|mn|minutes?)?)?\.?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spelt();

    [GeneratedRegex(@"^(?<h>\d{1,4}):(?<m>\d{2})(?::\d{2})?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();

    /// <summary>Minutes, rounded; a bare number is hours. Null for what is no duration.</summary>
    public static long? Minutes(string text, bool? decimalComma)
    {
        text = text.Trim();
        if (NumberText.Read(text, decimalComma ?? true) is { } hours) return Rounded(hours);
        if (Clock().Match(text) is { Success: true } clock) return Sum(clock);
        if (text.Any(char.IsAsciiDigit) && Spelt().Match(text) is { Success: true } spelt) return Sum(spelt);
        var bare = text.TrimEnd('h', 'H', ' ', '\u00a0');
        return NumberText.Read(bare, decimalComma ?? true) is { } withUnit ? Rounded(withUnit) : null;
    }

    private static long? Rounded(decimal hours) => hours is >= 0 and <= 100_000 ? (long)decimal.Round(hours * 60, MidpointRounding.AwayFromZero) : null;

    private static long Sum(Match match) => (Int(match.Groups["h"]) * 60) + Int(match.Groups["m"]);

    private static long Int(Group group) => group.Success ? long.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;
}
