using Filon.Costs;
using Filon.Measure.Attribution;
using Filon.Storage;
using Filon.Tests.Measure.Returns;
using Filon.Tests.Posts;
using Filon.Tests.Support;
using Filon.Workspaces;
using Microsoft.Playwright;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Measure;

/// <summary>
/// A reader opens each figure of each page in a real browser, and each figure found behind it, until nothing is left to open: every
/// figure leads to lines, the lines add up, and what they state is the figure.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class ExplainInTheBrowserTests(Browser browser)
{
    private static readonly string[] Variants =
    [
        .. Models.All.Select(model => $"measure/attribution?model={model.Name()}"),
        .. new[] { "campaign", "post", "introducer", "month" }.Select(by => $"measure/attribution?model=both&by={by}"),
        "measure/attribution?model=linear&from=2026-03&to=2026-03", "measure/attribution?by=campaign&model=linear", "measure/roi?on=2026-06-30", "measure/roi?on=2026-06-30&by=campaign",
        "measure/coca?on=2026-06-30", "measure/coca?on=2026-06-30&length=month&lag=cycle", "measure/tlv?by=country", "costs?month=2026-04",
        "posts/kpis?from=2026-01&to=2026-03", "posts/kpis?network=x&from=2026-03&to=2026-03", "posts/calendar?month=2026-03",
    ];

    [Fact]
    public async Task Every_figure_of_every_page_opens_lines_that_sum_to_it()
    {
        await using var filon = await RunningFilon.StartAsync();
        await FillAsync(filon);
        using var reader = await filon.SignedInAsync(Role.Viewer);
        var page = await browser.OpenAsync(reader, Look.Desktop, still: true);
        List<string> faults = [];
        Dictionary<string, FiguresOnPage> opened = [];
        Queue<string> next = new([.. SiteMap.Menu("acme"), .. Variants.Select(path => $"/w/acme/{path}")]);
        Dictionary<string, HashSet<(string From, string Figure)>> led = [];
        while (next.TryDequeue(out var address))
        {
            if (opened.ContainsKey(address)) continue;
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            var figures = opened[address] = await FiguresOnPage.ReadAsync(page);
            faults.AddRange(figures.Faults(address));
            foreach (var (href, figure) in figures.Links.Where(link => link.Href[0] != '#'))
            {
                var target = href.Split('#')[0];
                if (!led.TryGetValue(target, out var from)) led[target] = from = [];
                from.Add((address, figure));
                next.Enqueue(target);
            }
        }

        foreach (var (target, figures) in led)
            faults.AddRange(figures.Where(figure => !opened[target].States(figure.Figure)).Select(figure => $"{figure.From}: {figure.Figure} is not stated by {target}"));
        faults.ShouldBeEmpty();
        opened.Count.ShouldBeGreaterThan(200);
        opened.Values.Sum(figures => figures.Columns.Length).ShouldBeGreaterThan(100);
    }

    /// <summary>Touches and sales of persons, costs and sales without any, a share of salary, hours, a rate.</summary>
    private static async Task FillAsync(RunningFilon filon)
    {
        var workspace = (await filon.WorkspaceAsync()).Id;
        await TinyCompanyInStore.WriteAsync(filon.Get<Database>(), filon.Get<Ids>(), workspace);
        await filon.Get<StaffShareStore>().PutAsync(workspace, new()
        {
            Id = 0, Role = "Blog editor", FirstMonth = new(2026, 2), LastMonth = new(2026, 4), Salary = new(300_000, "EUR"), ChargesRate = 0.5, Share = 0.5,
            Side = CostSide.Marketing, Channel = "blog",
        }, default);
        await filon.Get<RoleRateStore>().PutAsync(workspace, new("Community manager", new(2026, 1), new(4_000, "EUR")), default);
        await filon.Get<HoursStore>().PutAsync(workspace, [new()
        {
            Id = 0, WorkedOn = new LocalDate(2026, 3, 2), Role = "Community manager", Minutes = 210, Side = CostSide.Marketing, Channel = "twitter",
        }], default);
        await MeasureWorld.FillAsync(filon);
        await KpiTests.FillAsync(filon.Get<Database>(), workspace);
        await filon.Get<Database>().WriteAsync(async transaction => // more sectors than are shown one by one
        {
            await transaction.InsertManyAsync("company", ["workspace_id", "id", "name", "name_folded", "industry", "created_at"], Enumerable.Range(0, 15).Select(i => new object?[] { workspace, 700L + i, $"F{i}", $"f{i}", $"Sector {i}", 0L }), default);
            await transaction.InsertManyAsync("person", ["workspace_id", "id", "name", "company_id", "created_at"], Enumerable.Range(0, 15).Select(i => new object?[] { workspace, 720L + i, $"P{i}", 700L + i, 0L }), default);
            await transaction.InsertManyAsync("profile", ["workspace_id", "id", "network", "network_key", "person_id", "is_own"], Enumerable.Range(0, 15).Select(i => new object?[] { workspace, 740L + i, "x", $"k{i}", 720L + i, false }), default);
            await transaction.InsertManyAsync("follow", ["workspace_id", "id", "network", "account_key", "direction", "seen_at"], Enumerable.Range(0, 15).Select(i => new object?[] { workspace, 760L + i, "x", $"k{i}", "follower", 1L }), default);
        }, default);
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
            foreach (var path in new[]
            {
                "attribution", "attribution?model=markov-1", "ledger", "ledger?model=markov-1&by=channel&name=twitter", "channels", "channels/touches?rule=said-known", "method", "gaps",
            })
            {
                await page.GotoAsync($"/w/acme/measure/{path}", new() { WaitUntil = WaitUntilState.Load });
                found.AddRange((await Browser.AxeAsync(page)).Select(violation => $"{look} {path} {violation}"));
            }

            await page.Context.CloseAsync();
        }

        found.ShouldBeEmpty();
    }
}
