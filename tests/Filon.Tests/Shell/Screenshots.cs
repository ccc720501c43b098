using Filon.Tests.Support;
using Microsoft.Playwright;

namespace Filon.Tests.Shell;

/// <summary>Pictures of every page, for whoever looks them over: into the folder <c>FILON_SCREENSHOTS</c>, and nothing where it is not set.</summary>
[Collection(BrowserTests.Name)]
public sealed class Screenshots(Browser browser)
{
    [Fact]
    public async Task Every_page_is_photographed_where_a_folder_is_given()
    {
        if (Environment.GetEnvironmentVariable("FILON_SCREENSHOTS") is not { Length: > 0 } folder) return;
        await using var filon = await RunningFilon.StartAsync();
        using var owner = await filon.DemonstrationAsync();
        var pages = await SiteMap.FindAsync(owner, owner.Workspace.Slug);
        foreach (var look in Look.All)
        {
            var page = await browser.OpenAsync(owner, look);
            foreach (var path in pages.Append("/profile"))
            {
                await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
                var name = path.Split('?')[0].Replace($"/w/{owner.Workspace.Slug}/", "", StringComparison.Ordinal).Trim('/').Replace('/', '-');
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{look}.png"), FullPage = true });
            }

            await page.Context.CloseAsync();
        }
    }
}
