using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Shouldly;

namespace Filon.Tests.Measure.Returns;

/// <summary>A page of lines as a reader with a pocket calculator finds it: the figures at its top, its tables, and the sums at their feet.</summary>
internal sealed partial class LinesPage
{
    private readonly IReadOnlyList<string> _stats;
    private readonly IReadOnlyList<(List<List<string>> Rows, List<string> Foot)> _tables;

    private LinesPage(string html)
    {
        _stats = [.. Stat().Matches(html).Select(stat => Plain(stat.Groups[1].Value))];
        _tables = [.. Table().Matches(html).Select(table => (
            Row().Matches(table.Groups[1].Value).Select(row => Cells(row.Value)).ToList(), Cells(table.Groups[2].Value)))];
    }

    public static LinesPage Read(string html) => new(html);

    /// <summary>Every sum at the foot of a table is that of its column.</summary>
    public void ShouldAddUp(string href)
    {
        foreach (var (rows, foot) in _tables)
            for (var fromRight = 1; fromRight < foot.Count; fromRight++)
            {
                if (!foot[^fromRight].Any(char.IsDigit)) continue;
                var cells = rows.Select(row => row[^fromRight]).ToList();
                var rounding = foot[^fromRight].Contains('€', StringComparison.Ordinal) ? 0 : 0.01m * cells.Count;
                Math.Abs(cells.Sum(Explained.Number) - Explained.Number(foot[^fromRight]))
                    .ShouldBeLessThanOrEqualTo(rounding, $"column {fromRight} from the right of {href}: {string.Join(" + ", cells)} is not {foot[^fromRight]}");
            }
    }

    /// <summary>The figure that led here stands at the top, at least as exactly.</summary>
    public void ShouldState(string figure, string href)
    {
        if (!figure.Any(char.IsDigit)) return;
        var digits = Decimals().Match(figure).Groups[1].Length;
        var step = 0.5m;
        for (var i = 0; i < digits; i++) step /= 10;
        _stats.ShouldContain(
            stat => stat.Any(char.IsDigit) && Math.Abs(Explained.Number(stat) - Explained.Number(figure)) <= step,
            string.Create(CultureInfo.InvariantCulture, $"{href} leads from {figure} to {string.Join(" | ", _stats)}"));
    }

    /// <summary>The first <paramref name="count"/> figures are sums of columns; where there is no table there is nothing.</summary>
    public void ShouldStateSums(int count, string href)
    {
        var sums = _tables.SelectMany(table => table.Foot).Where(cell => cell.Any(char.IsDigit)).Select(Explained.Number).Append(0).ToList();
        foreach (var stat in _stats.Take(count)) sums.ShouldContain(Explained.Number(stat), $"{stat} of {href}");
    }

    private static List<string> Cells(string row) => [.. Cell().Matches(row).Select(cell => Plain(cell.Groups[1].Value))];

    private static string Plain(string html) => WebUtility.HtmlDecode(Tag().Replace(Hidden().Replace(html, ""), "")).Trim();

    [GeneratedRegex("""<span class="value">(.*?)</span>\s*(?:<span class="note">|</div>)""", RegexOptions.Singleline)]
    private static partial Regex Stat();

    [GeneratedRegex("<tbody>((?:(?!</tbody>).)*)</tbody>\\s*<tfoot>(.*?)</tfoot>", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex("<tr.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<t[dh][^>]*>(.*?)</t[dh]>", RegexOptions.Singleline)]
    private static partial Regex Cell();

    [GeneratedRegex("""<span class="sr">.*?</span>""", RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("[.]([0-9]+)")]
    private static partial Regex Decimals();
}
