using System.Net;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Measure.Returns;

/// <summary>A reader follows every figure of the pages of returns and adds up what is behind it.</summary>
public sealed class ReturnsExplainedTests
{
    [Theory]
    [InlineData("measure/roi?on=2026-06-30", 2)]
    [InlineData("measure/roi?on=2026-06-30&by=campaign", 2)]
    [InlineData("measure/coca?on=2026-06-30", 2)]
    [InlineData("measure/coca?on=2026-06-30&length=month&lag=cycle", 2)]
    [InlineData("measure/tlv", 0)]
    [InlineData("measure/tlv?by=country", 0)]
    [InlineData("costs", 1)]
    [InlineData("costs?month=2026-04", 1)]
    public async Task Every_figure_opens_lines_that_sum_to_it(string path, int sums)
    {
        await using var filon = await StartAsync();
        using var reader = await filon.SignedInAsync(Role.Viewer);
        var html = await reader.PageAsync(path);
        var links = Explained.Links(html);
        links.Count.ShouldBeGreaterThan(3);
        var opened = 0;
        foreach (var (href, figure) in links.Distinct())
        {
            if (href[0] == '#') html.ShouldContain($"id=\"{href[1..]}\"");
            if (href[0] == '#' || !(href.Contains("/lines", StringComparison.Ordinal) || href.Contains("/costs?", StringComparison.Ordinal))) continue;
            var lines = LinesPage.Read(await reader.PageAsync(href.Split('#')[0]));
            lines.ShouldAddUp(href);
            lines.ShouldState(figure, href);
            lines.ShouldStateSums(sums, href);
            opened++;
        }

        opened.ShouldBeGreaterThan(2);
    }

    /// <summary>Two customers of 10,000 € and 4,000 €: 7,000 € on average; the renewal of 2,000 € is one of the later sales.</summary>
    [Fact]
    public async Task Behind_the_value_of_a_customer_stand_their_sales_each_leading_to_its_deal()
    {
        await using var filon = await StartAsync();
        using var reader = await filon.SignedInAsync(Role.Viewer);
        var html = WebUtility.HtmlDecode(await reader.PageAsync("measure/tlv/lines?by=channel&name=blog"));
        foreach (var deal in new[] { 1, 2, 3 }) html.ShouldContain($"href=\"/w/acme/deals/{deal}\"");
        foreach (var sum in new[] { "€14,000.00", "€2,000.00", "€7,000.00" }) html.ShouldContain(sum);
        (await reader.PageAsync("measure/tlv/lines?kind=renewal")).ShouldNotContain("/w/acme/deals/2\"");
        (await reader.PageAsync("measure/coca/lines?on=2026-06-30&period=2026-Q2&channel=blog")).ShouldContain("/w/acme/deals/2\"");
        (await reader.PageAsync("measure/roi/lines?on=2026-06-30&name=blog")).ShouldContain("/w/acme/deals/1\"");
    }

    private static async Task<RunningFilon> StartAsync()
    {
        var filon = await RunningFilon.StartAsync();
        await TinyCompanyInStore.WriteAsync(filon.Get<Database>(), filon.Get<Ids>(), (await filon.WorkspaceAsync()).Id);
        return filon;
    }
}
