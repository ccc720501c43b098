using System.Net;
using System.Text.RegularExpressions;

namespace Filon.Imports.Formats;

/// <summary>The words of a text that carries marks.</summary>
internal static partial class PlainText
{
    public static string OfHtml(string html) =>
        WebUtility.HtmlDecode(Tag().Replace(Break().Replace(html, "\n"), "")).Trim();

    [GeneratedRegex(@"<br\s*/?>|</p>\s*<p[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
