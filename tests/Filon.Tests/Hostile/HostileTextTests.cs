using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Hostile;

[Collection(BrowserTests.Name)]
public sealed class HostileTextTests(Browser browser) : IAsyncLifetime
{
    private RunningFilon _filon = null!;
    private Browsing _owner = null!;

    public async Task InitializeAsync()
    {
        _filon = await RunningFilon.StartAsync();
        _owner = await _filon.SignedInAsync();
        await HostileTexts.ImportAsync(_owner);
    }

    public async Task DisposeAsync()
    {
        _owner.Dispose();
        await _filon.DisposeAsync();
    }

    [Fact]
    public async Task Markup_in_a_file_is_words_on_every_page()
    {
        var showing = 0;
        foreach (var address in await SiteMap.FindAsync(_owner, _owner.Workspace.Slug))
        {
            var answer = await _owner.GetAsync(address);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStreamAsync());
            Injected(page).Select(element => element.OuterHtml).ShouldBeEmpty(address);
            showing += page.Body!.TextContent.Contains(HostileTexts.Mark, StringComparison.Ordinal) ? 1 : 0;
        }

        showing.ShouldBeGreaterThan(10, "the texts must really be shown somewhere");
    }

    [Fact]
    public async Task A_browser_runs_nothing_of_it()
    {
        var page = await browser.OpenAsync(_owner, Look.Desktop);
        List<string> asked = [], said = [];
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) => said.Add(message.Text);
        foreach (var address in await SiteMap.FindAsync(_owner, _owner.Workspace.Slug)) await page.GotoAsync(address);
        await page.Context.CloseAsync();
        asked.ShouldNotBeEmpty();
        asked.Where(url => new Uri(url).AbsolutePath.EndsWith(HostileTexts.Mark, StringComparison.Ordinal)).ShouldBeEmpty();
        said.Where(text => text.Contains(HostileTexts.Mark, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("costs.csv")]
    [InlineData("hours.csv")]
    [InlineData("measure/ledger.csv")]
    [InlineData("measure/attribution.csv")]
    [InlineData("measure/roi.csv")]
    [InlineData("measure/coca.csv")]
    [InlineData("measure/tlv.csv")]
    public async Task No_cell_of_a_download_is_a_formula(string path)
    {
        foreach (var line in (await _owner.PageAsync(path)).Split("\r\n"))
            foreach (var cell in line.Split(','))
                cell.Trim('"').ShouldNotMatch(@"^[=@\t]|^[+-](?!\d)");
    }

    private static IEnumerable<IElement> Injected(IParentNode page) => page.QuerySelectorAll("*").Where(element =>
        element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style") ||
        (element.LocalName is "script" && element.GetAttribute("type") != "application/json" && element.TextContent.Length > 0) ||
        (element.LocalName is "script" && element.GetAttribute("type") == "application/json" && !IsJson(element.TextContent)) ||
        (element.LocalName is "img" or "iframe" or "object" or "embed" && (element.GetAttribute("src") ?? "").Contains(HostileTexts.Mark, StringComparison.Ordinal)) ||
        Addresses(element).Any(address => address.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Addresses(IElement element) =>
        new[] { "href", "src", "action", "formaction", "hx-get", "hx-post" }.Select(element.GetAttribute).OfType<string>();

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
