using Filon.Posts;
using Filon.Server.Costs;
using Filon.Server.Shell;
using NodaTime;
using NodaTime.Text;

namespace Filon.Server.Posts;

/// <summary>Reads what the pages, the file and the API of key figures show.</summary>
internal sealed class KpiDesk(KpiQuery kpis, AudienceQuery audiences, TimeProvider clock)
{
    public async Task<KpisPage> ReadAsync(Visit visit, KpiAsk ask, CancellationToken cancel)
    {
        var (workspace, network) = (visit.Workspace.Id, PostPages.Said(ask.Network));
        var read = await kpis.ReadAsync(workspace, network, await PeriodAsync(visit, ask, cancel), cancel);
        return new(read, network, await audiences.ReadAsync(workspace, cancel));
    }

    /// <summary>Null where there is no such network, or nothing to work its rate out from.</summary>
    public async Task<EngagementPage?> EngagementAsync(Visit visit, KpiAsk ask, CancellationToken cancel)
    {
        if (PostPages.Said(ask.Network) is not { } network) return null;
        var (period, page) = (await PeriodAsync(visit, ask, cancel), Math.Clamp(ask.Page ?? 1, 1, 100_000));
        if (await kpis.EngagedAsync(visit.Workspace.Id, network, period, cancel) is not [var (formula, posts), ..]) return null;
        var shown = posts.Skip((page - 1) * EngagementPage.Size).Take(EngagementPage.Size).ToList();
        var texts = await kpis.TextsAsync(visit.Workspace.Id, [.. shown.Select(post => post.Id)], cancel);
        return new(period, NetworkEngagement.Of(formula, posts),
            [.. shown.Select(post => texts.TryGetValue(post.Id, out var said) ? post with { Text = said.Text, Address = said.Address } : post)], page, posts.Count > page * EngagementPage.Size);
    }

    public static YearMonth? Month(string? text) => text is not null && YearMonthPattern.Iso.Parse(text.Trim()) is { Success: true } month ? month.Value : null;

    private async Task<KpiPeriod> PeriodAsync(Visit visit, KpiAsk ask, CancellationToken cancel)
    {
        var latest = await kpis.LatestAsync(visit.Workspace.Id, visit.Workspace.Zone, cancel) ?? clock.Today(visit.Workspace).ToYearMonth();
        return KpiPeriod.Of(Month(ask.From), Month(ask.To), latest, visit.Workspace.Zone);
    }
}
