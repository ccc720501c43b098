using Filon.Jobs;
using Filon.Links.Figures;
using Filon.Server.Api;
using Filon.Server.Costs;
using Filon.Server.Links;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Overview;

/// <summary>The overview of a workspace, and the work under way in it, asked for each second while there is any.</summary>
internal static class OverviewRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapWorkspace();
        pages.Get("overview", Role.Viewer, ShowAsync);
        pages.Get("overview/work", Role.Viewer, WorkAsync);
        routes.MapWorkspaceApi("Overview").Get("overview", Role.Viewer, ("getOverview", "The figures at a glance, what is missing for them, and what waits for a person"), ApiAsync);
    }

    private static async Task<IResult> ShowAsync(Visit visit, OverviewReader reader, LinkFigureQuery clicks, TimeProvider clock, CancellationToken cancel) =>
        Page.Of<OverviewView, OverviewPage>(visit, new("Overview", "Vue d’ensemble"), await ReadAsync(visit, reader, clicks, clock, cancel));

    private static async Task<IResult> WorkAsync(Visit visit, JobStore jobs, CancellationToken cancel) =>
        Page.Of<WorkView, WorkPage>(visit, new("Work under way", "Travaux en cours"), new(await jobs.UnderWayAsync(visit.Workspace.Id, cancel), true));

    private static async Task<Answer<OverviewAnswer>> ApiAsync(Visit visit, OverviewReader reader, LinkFigureQuery clicks, TimeProvider clock, CancellationToken cancel) =>
        OverviewAnswer.Of(await ReadAsync(visit, reader, clicks, clock, cancel), visit);

    private static async Task<OverviewPage> ReadAsync(Visit visit, OverviewReader reader, LinkFigureQuery clicks, TimeProvider clock, CancellationToken cancel)
    {
        var today = clock.Today(visit.Workspace);
        var days = await clicks.DaysAsync(visit.Workspace.Id, 0, LinkPeriod.Of(LinkPeriod.Usual, today, today), cancel);
        return await reader.ReadAsync(visit.Workspace, today, cancel) with { Clicks = days.Count == 0 ? null : LinkFigures.SumOf(days) };
    }
}
