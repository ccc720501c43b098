using Filon.Posts;
using Filon.Server.Shell;

namespace Filon.Server.Posts;

/// <summary>The pages of posts, of the other figures and of follows.</summary>
internal static class PostPages
{
    public static async Task<IResult> PostsAsync([AsParameters] PostsAsk ask, Visit visit, PostQuery posts, CancellationToken cancel)
    {
        var filter = ask.Filter(visit.Workspace.Zone);
        return Page.Of<PostsView, PostsPage>(visit, new("Posts", "Publications"), new(
            filter, await posts.NetworksAsync(visit.Workspace.Id, cancel), await posts.ListAsync(visit.Workspace.Id, filter, cancel),
            filter is { Form: null, Since: null } ? null : await posts.FormsAsync(visit.Workspace.Id, filter, cancel)) { Months = ask.Months });
    }

    public static async Task<IResult> FiguresAsync(string? subject, string? network, string? metric, string? month, int? page, Visit visit, FigureQuery figures, CancellationToken cancel)
    {
        var filter = new FigureFilter { Subject = Said(subject), Network = Said(network), Metric = Said(metric), Month = KpiDesk.Month(month) is { } read ? KpiWords.Iso(read) : null, Page = Math.Clamp(page ?? 1, 1, 100_000) };
        return Page.Of<FiguresView, FiguresPage>(visit, new("Figures of accounts and pages", "Chiffres des comptes et des pages"), new(
            filter, await figures.KindsAsync(visit.Workspace.Id, cancel), await figures.ListAsync(visit.Workspace.Id, filter, cancel), await figures.SumAsync(visit.Workspace.Id, filter, cancel))
            { Landings = await LandingsAsync(filter, visit, figures, cancel) });
    }

    public static async Task<IResult> FollowsAsync(string? direction, string? network, int? page, Visit visit, FollowQuery follows, CancellationToken cancel)
    {
        var filter = new FollowFilter { Direction = Direction(direction), Network = Said(network), Page = Math.Clamp(page ?? 1, 1, 100_000) };
        return Page.Of<FollowsView, FollowsPage>(visit, new("Follows", "Abonnements"), new(
            filter, await follows.NetworksAsync(visit.Workspace.Id, cancel), await follows.ListAsync(visit.Workspace.Id, filter, cancel), await follows.CountAsync(visit.Workspace.Id, filter, cancel)));
    }

    /// <summary>What stands behind the clicks for each impression of a month: both sums.</summary>
    private static async Task<(double Clicks, double Impressions)?> LandingsAsync(FigureFilter filter, Visit visit, FigureQuery figures, CancellationToken cancel) =>
        filter is { Network: "search-console", Metric: null, Month: not null }
        && await figures.SumAsync(visit.Workspace.Id, filter with { Metric = "clicks" }, cancel) is { } clicks
        && await figures.SumAsync(visit.Workspace.Id, filter with { Metric = "impressions" }, cancel) is { } impressions and > 0 ? (clicks, impressions) : null;

    internal static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    internal static string? Direction(string? text) => text is "follower" or "following" ? text : null;
}
