using Filon.Accounts;
using Filon.Tests.Support;
using Microsoft.Playwright;
using Shouldly;

namespace Filon.Tests.Shell;

[Collection(BrowserTests.Name)]
public sealed class PagesInTheBrowserTests(Browser browser)
{
    [Fact]
    public async Task Axe_finds_nothing_on_any_page_in_light_and_dark_on_desktop_and_phone()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var owner = await filon.DemonstrationAsync();
        var pages = await EveryPage.OfAsync(filon, owner);
        (await FindingsAsync(owner, pages, Look.All)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Axe_finds_nothing_on_any_page_of_an_empty_workspace()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var owner = await filon.SignedInAsync();
        (await FindingsAsync(owner, [.. SiteMap.Menu("acme"), "/w/acme", "/w/acme/settings/audit", "/w/acme/settings/tokens"], [Look.Desktop, Look.Phone with { Dark = true }])).ShouldBeEmpty();
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_pages_before_sign_in()
    {
        await using var filon = await RunningFilon.StartAsync();
        List<string> found = [];
        await foreach (var (path, anyone) in EveryPage.BeforeSignInAsync(filon))
            found.AddRange(await FindingsAsync(anyone, [path], Look.All));
        found.ShouldBeEmpty();
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_second_step_of_sign_in_nor_where_its_code_is_wrong()
    {
        await using var filon = await RunningFilon.StartAsync();
        var account = await filon.AccountAsync("anne@example.org");
        var (factors, clock) = (filon.Get<SecondFactorStore>(), filon.Get<TimeProvider>());
        var seed = (await factors.BeginAsync(account.Id, default)).Value;
        (await factors.ConfirmAsync(account.Id, Totp.Code(seed, Totp.StepOf(clock.Now())), null, default)).Succeeded.ShouldBeTrue();
        using var anyone = filon.Browse();
        List<string> found = [];
        foreach (var look in Look.All)
        {
            var page = await browser.OpenAsync(anyone, look, inspect: true);
            await page.GotoAsync("/sign-in");
            await page.Locator("input[name=email]").FillAsync("anne@example.org");
            await page.Locator("input[name=password]").FillAsync(RunningFilon.Password);
            await page.Locator("main button[type=submit], main form button").First.ClickAsync();
            await page.Locator("input[name=code]").WaitForAsync();
            found.AddRange((await Browser.AxeAsync(page)).Select(finding => $"{look} {finding}"));
            if (Environment.GetEnvironmentVariable("FILON_SCREENSHOTS") is { Length: > 0 } folder)
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"sign-in-second-{look}.png"), FullPage = true });
            await page.Context.CloseAsync();
        }

        found.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_page_breaks_the_content_policy_fails_or_overflows_a_phone()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var owner = await filon.DemonstrationAsync();
        List<string> said = [];
        var page = await browser.OpenAsync(owner, Look.Phone);
        page.Console += (_, message) => { if (message.Type == "error") said.Add($"{page.Url}: {message.Text}"); };
        page.PageError += (_, error) => said.Add($"{page.Url}: {error}");
        foreach (var path in (await EveryPage.OfAsync(filon, owner)).Except([EveryPage.Nowhere]))
        {
            var answer = await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            if (answer!.Status != 200) said.Add($"{path} answers {answer.Status}");
            var wide = (await page.Locator("html").BoundingBoxAsync())!.Width;
            if (wide > Look.Phone.Width) said.Add($"{path} is {wide} wide");
        }

        said.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_keyboard_skips_to_the_content_lists_its_keys_and_goes_to_a_page()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var owner = await filon.SignedInAsync();
        var page = await browser.OpenAsync(owner, Look.Desktop);
        await page.GotoAsync("/w/acme/settings");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("main:focus").WaitForAsync();

        await page.Keyboard.PressAsync("?");
        await page.Locator("#shortcuts[open]").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");

        var key = await page.Locator("#side a[aria-current]").GetAttributeAsync("data-key");
        await page.GotoAsync("/w/acme/settings?before");
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync(key!);
        await page.WaitForFunctionAsync("location.search === '' && document.readyState === 'complete'");
    }

    [Fact]
    public async Task On_a_phone_the_navigation_is_a_drawer()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var owner = await filon.SignedInAsync();
        var page = await browser.OpenAsync(owner, Look.Phone);
        await page.GotoAsync("/w/acme/settings");
        (await page.Locator("#side").IsVisibleAsync()).ShouldBeFalse();

        await page.Locator(".drawer").ClickAsync();
        (await page.Locator("#side").IsVisibleAsync()).ShouldBeTrue();
        await page.Keyboard.PressAsync("Escape");
        (await page.Locator("#side").IsVisibleAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_language_and_a_theme_are_chosen_in_the_top_bar_and_kept()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var owner = await filon.SignedInAsync();
        var page = await browser.OpenAsync(owner, Look.Desktop);
        await page.GotoAsync("/w/acme/settings");
        await page.Locator(".topbar .menu summary").Nth(1).ClickAsync();
        await page.Locator("button[value=fr]").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Membres et réglages");

        await page.Locator(".topbar .menu summary").Nth(1).ClickAsync();
        await page.Locator("button[value=dark]").ClickAsync();
        await Assertions.Expect(page.Locator("html[data-theme=dark][lang=fr]")).ToHaveCountAsync(1);
    }

    private async Task<IReadOnlyList<string>> FindingsAsync(Browsing owner, IReadOnlyList<string> pages, IReadOnlyList<Look> looks)
    {
        List<string> found = [];
        foreach (var look in looks)
        {
            var page = await browser.OpenAsync(owner, look, inspect: true);
            foreach (var path in pages)
            {
                await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
                found.AddRange((await Browser.AxeAsync(page)).Select(finding => $"{look} {path} {finding}"));
            }

            await page.Context.CloseAsync();
        }

        return found;
    }
}
