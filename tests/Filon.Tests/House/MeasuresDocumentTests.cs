using System.Text.RegularExpressions;
using Filon.Posts;
using Shouldly;

namespace Filon.Tests.House;

/// <summary>docs/measures.md says what every number means: the pages hold none that it does not name.</summary>
public sealed partial class MeasuresDocumentTests
{
    // sizes, lines of a file and times say themselves; counts of a comparison of links stand in docs/links.md
    private static readonly string[] Plain = ["Size", "Line", "Salary a month", "The network", "Of them, from there", "Before", "After"];

    private static readonly string Document = SourceTree.Read("docs/measures.md").ReplaceLineEndings(" ");

    [Fact]
    public void Every_figure_of_a_page_is_defined()
    {
        var shown = SourceTree.Files("src/Filon.Server", ".razor").SelectMany(file => Figure().Matches(file.Text)).Select(figure => figure.Groups[1].Value).Distinct().ToList();
        shown.Count.ShouldBeGreaterThan(60);
        shown.Except(Plain).Where(name => !Defines(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_figure_that_others_counted_is_defined() => Metrics.All.Select(metric => metric.Name.En).Where(name => !Defines(name)).ShouldBeEmpty();

    private static bool Defines(string name) => Document.Contains(name, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("""(?:<Stat Label="@\(new\(|class="num">@Say\()"([^"]+)"[,)]""")]
    private static partial Regex Figure();
}
