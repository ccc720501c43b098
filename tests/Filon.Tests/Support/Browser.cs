using Filon.Tests.House;
using Microsoft.Playwright;
using Shouldly;

namespace Filon.Tests.Support;

/// <summary>A real Chromium (<c>FILON_CHROMIUM</c>, default Debian's), shared by the tests of the collection "Browser".</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--force-color-profile=srgb", "--hide-scrollbars",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("FILON_CHROMIUM") is { Length: > 0 } said ? said : "/usr/bin/chromium",
            Args = Flags,
        });
    }

    /// <summary>A window of its own, signed in as <paramref name="as"/>.</summary>
    /// <param name="inspect">True where the test injects its own script (axe): the page's content policy is then off.</param>
    /// <param name="still">True where the page's own scripts need not run: charts are then not drawn.</param>
    public async Task<IPage> OpenAsync(Browsing @as, Look look, bool inspect = false, bool still = false)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = @as.Client.BaseAddress!.ToString(),
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = look.Language,
            BypassCSP = inspect,
            JavaScriptEnabled = !still,
            HasTouch = look.IsPhone,
        });
        foreach (System.Net.Cookie cookie in @as.Cookies.GetAllCookies())
            await context.AddCookiesAsync([new() { Name = cookie.Name, Value = cookie.Value, Url = @as.Client.BaseAddress!.ToString() }]);
        return await context.NewPageAsync();
    }

    /// <summary>What axe-core finds against WCAG 2.2 A and AA and its best practices; empty where all is well.</summary>
    public static async Task<IReadOnlyList<string>> AxeAsync(IPage page)
    {
        var axe = Path.Combine(SourceTree.Root, "src/Filon.Server/Assets/node_modules/axe-core/axe.min.js");
        File.Exists(axe).ShouldBeTrue("axe-core is missing: npm ci --prefix src/Filon.Server/Assets");
        await page.AddScriptTagAsync(new() { Path = axe });
        return await page.EvaluateAsync<string[]>(
            "async () => (await axe.run()).violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html.slice(0, 160)} ${n.failureSummary.slice(0, 200)}`))");
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
