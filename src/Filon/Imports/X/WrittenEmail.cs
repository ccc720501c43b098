using System.Text.RegularExpressions;
using Filon.Imports.Values;

namespace Filon.Imports.X;

/// <summary>The e-mail address that somebody writes in a message: their own, most of the time.</summary>
internal static partial class WrittenEmail
{
    /// <summary>Null where there is none, and where there are several: then at least one is somebody else's.</summary>
    public static string? Find(string text)
    {
        string? found = null;
        foreach (Match match in Address().Matches(text))
        {
            if (EmailText.Read(match.Value.TrimEnd('.')) is not { } email || email == found) continue;
            if (found is not null) return null;
            found = email;
        }

        return found;
    }

    [GeneratedRegex(@"[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
