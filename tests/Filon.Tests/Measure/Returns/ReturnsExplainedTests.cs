using System.Net;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Measure.Returns;

/// <summary>What stands behind the figures of the pages of returns; that every figure leads there is a walk in the browser.</summary>
public sealed class ReturnsExplainedTests
{
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
