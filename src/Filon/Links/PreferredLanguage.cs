using System.Globalization;

namespace Filon.Links;

/// <summary>Reads what a browser says of its languages.</summary>
public static class PreferredLanguage
{
    /// <returns>The one it likes best, two lower-case letters (RFC 9110, 12.5.4: the first of equal ones); null where it does not say.</returns>
    public static string? Of(string? header)
    {
        if (string.IsNullOrEmpty(header)) return null;
        var (best, weight) = ((string?)null, 0.0);
        foreach (var part in header.Split(','))
        {
            var range = part.Split(';');
            var said = range.Skip(1).Select(word => word.Trim()).FirstOrDefault(word => word.StartsWith("q=", StringComparison.OrdinalIgnoreCase));
            var quality = said is null ? 1 : double.TryParse(said.AsSpan(2), CultureInfo.InvariantCulture, out var number) ? number : 0;
            var name = range[0].Trim();
            if (quality > weight && name.Length >= 2 && char.IsAsciiLetter(name[0]) && char.IsAsciiLetter(name[1])) (best, weight) = (name[..2].ToLowerInvariant(), quality);
        }

        return best;
    }
}
