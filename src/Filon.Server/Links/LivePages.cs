using Filon.Links.Figures;
using Filon.Server.Shell;

namespace Filon.Server.Links;

/// <summary>Hits as they come in.</summary>
internal static class LivePages
{
    private const int Shown = 50;

    public static async Task<IResult> ShowAsync(Visit visit, HitQuery hits, LinkFigureQuery figures, CancellationToken cancel) =>
        Page.Of<LiveView, LivePage>(visit, new("Links, live", "Liens, en direct"), new(
            await figures.TotalAsync(visit.Workspace.Id, 0, cancel), await figures.StepsAsync(visit.Workspace.Id, 0, cancel), await hits.LatestAsync(visit.Workspace.Id, Shown, cancel)));

    public static Task EventsAsync(HttpContext context, Visit visit, LiveHits live) =>
        live.SendAsync(context, (visit.Workspace.Id, 0), hit => HitCells.Of(hit, visit, withLink: true));
}
