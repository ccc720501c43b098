using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Shouldly;

namespace Filon.Tests.Measure;

/// <summary>
/// Reads figures off pages: every <c>a.explain</c> of a page, and on the page it leads to, the sum the page states and the sum of the
/// amounts of its rows. A figure without cents is compared rounded.
/// </summary>
internal static partial class Explained
{
    public static IReadOnlyList<(string Href, string Figure)> Links(string html) =>
        [.. Link().Matches(html).Select(link => (WebUtility.HtmlDecode(link.Groups[1].Value), Plain(link.Groups[2].Value)))];

    /// <summary>The figure must be one of those the page states at its top, and the rows of the ledger must add up to the sum stated.</summary>
    public static void ShouldExplain(string html, string figure, string href)
    {
        if (html.Contains("id=\"chain\"", StringComparison.Ordinal))
        {
            Cells(html).Select(Number).ShouldContain(number => Close(number, figure), $"{href} does not show {figure}");
            return;
        }

        var stats = Stat().Matches(html).Select(stat => Plain(stat.Groups[1].Value)).ToList();
        stats.Select(Number).ShouldContain(number => Close(number, figure), $"{href} leads from {figure} to {string.Join(" | ", stats)}");
        var amounts = Row().Matches(html).Select(row => Number(Plain(Cell().Matches(row.Value)[^1].Groups[1].Value))).ToList();
        amounts.Sum().ShouldBe(Number(stats[0]), $"the lines of {href} do not add up to {stats[0]}");
    }

    public static decimal Number(string written)
    {
        var digits = NotNumber().Replace(written.Replace('−', '-'), "");
        return digits.Length == 0 || digits == "-" ? 0 : decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static bool Close(decimal number, string figure) => Math.Abs(number - Number(figure)) <= (figure.Contains('.', StringComparison.Ordinal) ? 0 : 0.5m);

    private static IEnumerable<string> Cells(string html) => Cell().Matches(html).Select(cell => Plain(cell.Groups[1].Value));

    private static string Plain(string html) => WebUtility.HtmlDecode(Tag().Replace(Hidden().Replace(html, ""), "")).Trim();

    [GeneratedRegex("""<a class="explain" href="([^"]+)"[^>]*>(.*?)</a>""", RegexOptions.Singleline)]
    private static partial Regex Link();

    [GeneratedRegex("""<span class="value">(.*?)</span>\s*(?:<span class="note">|</div>)""", RegexOptions.Singleline)]
    private static partial Regex Stat();

    [GeneratedRegex("""<tr[^>]*>\s*<th scope="row">.*?</tr>""", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("""<td class="num[^"]*">(.*?)</td>""", RegexOptions.Singleline)]
    private static partial Regex Cell();

    [GeneratedRegex("""<span class="sr">.*?</span>""", RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("[^0-9.-]")]
    private static partial Regex NotNumber();
}
