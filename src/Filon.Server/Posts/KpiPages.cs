using System.Globalization;
using Filon.Posts;
using Filon.Server.Costs;
using Filon.Server.Shell;
using NodaTime;
using NodaTime.Text;

namespace Filon.Server.Posts;

/// <summary>The key figures that files feed, and the lines behind them.</summary>
internal static class KpiPages
{
    public static async Task<IResult> KpisAsync([AsParameters] KpiAsk ask, Visit visit, KpiDesk desk, CancellationToken cancel) =>
        Page.Of<KpisView, KpisPage>(visit, new("Key figures", "Indicateurs"), await desk.ReadAsync(visit, ask, cancel));

    public static async Task<IResult> CsvAsync([AsParameters] KpiAsk ask, Visit visit, KpiDesk desk, CancellationToken cancel) =>
        KpisCsv.Of(await desk.ReadAsync(visit, ask, cancel), visit.Language).Download("kpis.csv");

    public static async Task<IResult> EngagementAsync([AsParameters] KpiAsk ask, Visit visit, KpiDesk desk, CancellationToken cancel)
    {
        if (await desk.EngagementAsync(visit, ask, cancel) is not { } page) return Page.Failure(visit, Refusals.NotFound);
        return Page.Of<EngagementView, EngagementPage>(visit, new("Engagement by post", "Engagement par publication"), page);
    }

    public static async Task<IResult> AudienceAsync([AsParameters] AudienceAsk ask, Visit visit, AudienceQuery audiences, CancellationToken cancel)
    {
        if (ask.Dimension is not { } dimension) return Page.Failure(visit, Refusals.NotFound);
        var (value, shown) = (ask.Part is null ? ask.Value : null, Math.Clamp(ask.Page ?? 1, 1, 100_000));
        var map = await audiences.ReadAsync(visit.Workspace.Id, dimension, cancel);
        var lines = ask.Part == AudienceAsk.Smaller ? null : await audiences.ListAsync(visit.Workspace.Id, (dimension, value), shown, cancel);
        return Page.Of<AudienceView, AudiencePage>(visit, KpiWords.Audience(dimension, value, ask.Part), new(map, value, lines, shown));
    }

    public static async Task<IResult> CalendarAsync(string? month, string? network, Visit visit, KpiQuery kpis, PostQuery posts, TimeProvider clock, CancellationToken cancel)
    {
        var workspace = visit.Workspace;
        var shown = KpiDesk.Month(month) ?? await kpis.LatestAsync(workspace.Id, workspace.Zone, cancel) ?? clock.Today(workspace).ToYearMonth();
        var period = new KpiPeriod(shown, shown, workspace.Zone);
        var list = await posts.ListAsync(workspace.Id, new PostFilter { Network = PostPages.Said(network), Since = period.Start, Until = period.End, Take = CalendarPage.MostPosts }, cancel);
        var counted = await posts.CountAsync(workspace.Id, new PostFilter { Network = PostPages.Said(network), Since = period.Start, Until = period.End }, cancel);
        return Page.Of<CalendarView, CalendarPage>(visit, new("Calendar of the past", "Calendrier du passé"),
            new(shown, PostPages.Said(network), await posts.NetworksAsync(workspace.Id, cancel), list.Items, counted));
    }
}
