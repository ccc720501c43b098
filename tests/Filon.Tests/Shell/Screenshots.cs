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
        await PhotographAsync(owner, await EveryPage.OfAsync(filon, owner), folder);
        using var empty = await filon.SignedInAsync();
        await PhotographAsync(empty, ["/w/acme", "/w/acme/privacy", "/w/acme/settings/audit"], folder);
        await using var fresh = await RunningFilon.StartAsync();
        await foreach (var (path, anyone) in EveryPage.BeforeSignInAsync(fresh)) await PhotographAsync(anyone, [path], folder);
    }

    private async Task PhotographAsync(Browsing who, IReadOnlyList<string> pages, string folder)
    {
        foreach (var look in Look.All)
        {
            var page = await browser.OpenAsync(who, look);
            foreach (var path in pages)
            {
                await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{path.Split('?', '#')[0].Trim('/').Replace('/', '-')}-{look}.png"), FullPage = true });
            }

            await page.Context.CloseAsync();
        }
    }
}
