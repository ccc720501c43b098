using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Microsoft.Playwright;
using Shouldly;

namespace Filon.Tests.Posts;

[Collection(BrowserTests.Name)]
public sealed class KpisInTheBrowserTests(Browser browser)
{
    [Fact]
    public async Task Axe_finds_nothing_on_the_key_figures_and_none_is_wider_than_a_phone()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var viewer = await filon.SignedInAsync(Role.Viewer);
        await KpiTests.FillAsync(filon.Get<Database>(), viewer.Workspace.Id);
        List<string> found = [];
        foreach (var look in Look.All)
        {
            var page = await browser.OpenAsync(viewer, look, inspect: true);
            foreach (var path in new[]
            {
                "posts/kpis?from=2026-01&to=2026-03", "posts/calendar?month=2026-03", "posts/engagement?network=x&from=2026-03&to=2026-03", "posts/audience?by=role&value=purchasing",
                "posts/audience?by=role&part=unknown", "posts/audience?by=sector&part=smaller", "posts?network=x&from=2026-03&to=2026-03", "posts/follows?direction=follower", "posts/figures?network=x",
            })
            {
                await page.GotoAsync($"/w/acme/{path}", new() { WaitUntil = WaitUntilState.NetworkIdle });
                found.AddRange((await Browser.AxeAsync(page)).Select(finding => $"{look} {path} {finding}"));
                if ((await page.Locator("html").BoundingBoxAsync())!.Width > look.Width) found.Add($"{path} is wider than {look}");
                if (Environment.GetEnvironmentVariable("FILON_SCREENSHOTS") is { Length: > 0 } folder)
                    await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{path.Split('?')[0].Replace('/', '-')}-{look}.png"), FullPage = true });
            }

            await page.Context.CloseAsync();
        }

        found.ShouldBeEmpty();
    }
}
