using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Posts;

/// <summary>The addresses of the room, each with the least role that may use it.</summary>
internal static class PostRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapWorkspace();
        pages.Get("posts", Role.Viewer, PostPages.PostsAsync);
        pages.Get("posts/figures", Role.Viewer, PostPages.FiguresAsync);
        pages.Get("posts/kpis", Role.Viewer, KpiPages.KpisAsync);
        pages.Get("posts/kpis.csv", Role.Viewer, KpiPages.CsvAsync);
        pages.Get("posts/engagement", Role.Viewer, KpiPages.EngagementAsync);
        pages.Get("posts/audience", Role.Viewer, KpiPages.AudienceAsync);
        pages.Get("posts/calendar", Role.Viewer, KpiPages.CalendarAsync);
        pages.Get("posts/follows", Role.Viewer, PostPages.FollowsAsync);

        PostApi.Map(routes);
        KpiApi.Map(routes);
    }
}
