using Filon.Tests.Support;
using Filon.Workspaces;
using Microsoft.Playwright;
using Shouldly;

namespace Filon.Tests.Measure;

/// <summary>A reader clicks each figure of each Measure page in a real browser, and adds up the lines found behind it.</summary>
[Collection(BrowserTests.Name)]
public sealed class ExplainInTheBrowserTests(Browser browser)
{
    private static readonly string[] Pages = ["measure/attribution", "measure/attribution?by=campaign&model=linear", "measure/attribution?model=markov-1"];

    [Fact]
    public async Task Every_figure_of_every_page_opens_lines_that_sum_to_it()
    {
        await using var filon = await RunningFilon.StartAsync();
        await MeasureWorld.FillAsync(filon);
        using var reader = await filon.SignedInAsync(Role.Viewer);
        var page = await browser.OpenAsync(reader, Look.Desktop);
        var seen = new HashSet<string>();
        foreach (var path in Pages)
        {
            await page.GotoAsync($"/w/acme/{path}");
            var figures = await page.Locator("a.explain").CountAsync();
            figures.ShouldBeGreaterThan(5);
            for (var i = 0; i < figures; i++) await OpenAsync(page, page.Locator("a.explain").Nth(i), seen);
        }
    }

    private static async Task OpenAsync(IPage page, ILocator link, HashSet<string> seen)
    {
        var (href, figure) = (await link.GetAttributeAsync("href") ?? "", (await link.InnerTextAsync()).Split('(')[0].Trim());
        if (!seen.Add(href + figure)) return;
        await link.ClickAsync();
        await page.WaitForURLAsync(url => url.EndsWith(href, StringComparison.Ordinal));
        Explained.ShouldExplain(await page.ContentAsync(), figure, href);
        await page.GoBackAsync();
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_filled_pages()
    {
        await using var filon = await RunningFilon.StartAsync();
        await MeasureWorld.FillAsync(filon);
        using var owner = await filon.SignedInAsync();
        List<string> found = [];
        foreach (var look in Look.All)
        {
            var page = await browser.OpenAsync(owner, look, inspect: true);
            foreach (var path in new[] { "attribution", "attribution?model=markov-1", "ledger", "ledger?model=markov-1&by=channel&name=twitter", "channels", "method", "gaps" })
            {
                await page.GotoAsync($"/w/acme/measure/{path}", new() { WaitUntil = WaitUntilState.Load });
                found.AddRange((await Browser.AxeAsync(page)).Select(violation => $"{look} {path} {violation}"));
            }

            await page.Context.CloseAsync();
        }

        found.ShouldBeEmpty();
    }
}
