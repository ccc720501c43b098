using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Filon.Imports.X;

/// <summary>Which entries of a zip are which part, under the names of today and of older archives.</summary>
internal static partial class XParts
{
    [GeneratedRegex(@"(?:^|/)(?:(?<account>account)|(?<manifest>manifest)|(?<tweets>tweets?)|(?<dm>direct-messages?(?:-group)?)|(?<follower>follower)|(?<following>following))(?:-part(?<n>\d+))?\.js$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    /// <summary>In reading order: the account first, split sets by their number.</summary>
    public static IReadOnlyList<(XPart Part, ZipArchiveEntry Entry)> Of(IReadOnlyList<ZipArchiveEntry> entries)
    {
        var parts = new List<(XPart Part, ZipArchiveEntry Entry, int Number)>();
        foreach (var entry in entries)
        {
            if (Name().Match(entry.FullName) is { Success: true } match && entry.Length > 0)
                parts.Add((Kind(match), entry, match.Groups["n"].Success ? int.Parse(match.Groups["n"].ValueSpan[..Math.Min(6, match.Groups["n"].Length)], provider: null) : 0));
        }

        return [.. parts.OrderBy(p => p.Part).ThenBy(p => p.Number).ThenBy(p => p.Entry.FullName, StringComparer.Ordinal).Select(p => (p.Part, p.Entry))];
    }

    private static XPart Kind(Match match) =>
        match.Groups["account"].Success ? XPart.Account
        : match.Groups["manifest"].Success ? XPart.Manifest
        : match.Groups["tweets"].Success ? XPart.Tweets
        : match.Groups["dm"].Success ? XPart.DirectMessages
        : match.Groups["follower"].Success ? XPart.Followers
        : XPart.Following;
}
