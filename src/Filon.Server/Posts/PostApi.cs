using Filon.Posts;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Server.Posts;

/// <summary>Posts, figures and follows, for programs.</summary>
internal static class PostApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Posts");
        api.Get("posts", Role.Viewer, ("listPosts", "Posts, the latest first, with what was counted of them"), PostsAsync);
        api.Get("posts/figures", Role.Viewer, ("listFigures", "Figures of accounts, pages, searches, campaigns and links, the latest period first"), FiguresAsync);
        api.Get("posts/follows", Role.Viewer, ("listFollows", "Who follows us and whom we follow, the latest told first"), FollowsAsync);
    }

    private static async Task<Answer<ListAnswer<PostAnswer>>> PostsAsync(string? search, string? network, Paging paging, Visit visit, PostQuery posts, CancellationToken cancel)
    {
        var slice = paging.Read<(Instant At, long Id)>();
        if (!slice.Succeeded) return slice.Failure;
        var filter = new PostFilter { Search = PostPages.Said(search), Network = PostPages.Said(network), After = slice.Value.After, Take = slice.Value.Limit };
        return slice.Value.Answer(await posts.ListAsync(visit.Workspace.Id, filter, cancel), post => (post.PublishedAt, post.Id), PostAnswer.Of);
    }

    private static async Task<Answer<ListAnswer<FigureAnswer>>> FiguresAsync(string? subject, string? network, Paging paging, Visit visit, FigureQuery figures, CancellationToken cancel)
    {
        var slice = paging.Read<(string FirstDay, long Id)>();
        if (!slice.Succeeded) return slice.Failure;
        var filter = new FigureFilter { Subject = PostPages.Said(subject), Network = PostPages.Said(network), After = slice.Value.After, Take = slice.Value.Limit };
        return slice.Value.Answer(await figures.ListAsync(visit.Workspace.Id, filter, cancel), line => (line.FirstDay, line.Id), FigureAnswer.Of);
    }

    private static async Task<Answer<ListAnswer<FollowAnswer>>> FollowsAsync(string? direction, string? network, Paging paging, Visit visit, FollowQuery follows, CancellationToken cancel)
    {
        var slice = paging.Read<long>();
        if (!slice.Succeeded) return slice.Failure;
        var filter = new FollowFilter { Direction = PostPages.Direction(direction), Network = PostPages.Said(network), After = slice.Value.After, Take = slice.Value.Limit };
        return slice.Value.Answer(await follows.ListAsync(visit.Workspace.Id, filter, cancel), follow => follow.Id, FollowAnswer.Of);
    }
}
