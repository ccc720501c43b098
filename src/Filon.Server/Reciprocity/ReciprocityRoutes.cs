using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Reciprocity;

/// <summary>The addresses of the room, each with the least role that may use it.</summary>
internal static class ReciprocityRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapWorkspace();
        pages.Get("reciprocity", Role.Viewer, ReciprocityPages.CompareAsync);
        pages.Get("reciprocity/accounts", Role.Viewer, ReciprocityPages.AccountsAsync);
        pages.Get("reciprocity/accounts.csv", Role.Viewer, ReciprocityPages.DownloadAccountsAsync);
        pages.Get("reciprocity/cost", Role.Viewer, FollowerCostPages.ShowAsync);
        pages.Get("reciprocity/follow-back", Role.Viewer, FollowBackPages.ShowAsync);
        pages.Get("reciprocity/follow-back.csv", Role.Viewer, FollowBackPages.DownloadAsync);
        pages.Get("reciprocity/follow-back/lines", Role.Viewer, FollowBackPages.LinesAsync);
        pages.Get("reciprocity/proposals", Role.Viewer, ProposalPages.ShowAsync);
        pages.Get("reciprocity/proposals.csv", Role.Viewer, ProposalPages.DownloadAsync);
        pages.Post("reciprocity/proposals/accept", Role.Editor, ProposalPages.AcceptAsync);
        pages.Post("reciprocity/proposals/done", Role.Editor, ProposalPages.DoneAsync);
        pages.Post("reciprocity/proposals/drop", Role.Editor, ProposalPages.DropAsync);
        pages.Post("reciprocity/proposals/withdraw", Role.Editor, ProposalPages.WithdrawAsync);
        pages.Post("reciprocity/bounds", Role.Manager, BoundsPages.SaveAsync);
        pages.Post("reciprocity/bounds/put", Role.Manager, BoundsPages.PutBackAsync);

        ReciprocityApi.Map(routes);
    }
}
