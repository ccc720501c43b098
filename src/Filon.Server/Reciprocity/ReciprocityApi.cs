using Filon.Reciprocity;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Reciprocity;

/// <summary>Archives compared, follow-back and proposals, for programs. None of them follows anybody.</summary>
internal static class ReciprocityApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Reciprocity");
        api.Get("reciprocity", Role.Viewer, ("compareArchives", "Two archives of a network compared: who follows whom, who came, who went"), CompareAsync);
        api.Get("reciprocity/accounts", Role.Viewer, ("listCircleAccounts", "The accounts of one set of two archives"), AccountsAsync);
        api.Get("reciprocity/follow-back", Role.Viewer, ("followBack", "Who follows back, by month of the follow and by what is known of the accounts"), FollowBackAsync);
        api.Get("reciprocity/follow-back/lines", Role.Viewer, ("listFollowsWatched", "The follows behind a figure of the follow-back"), LinesAsync);
        api.Get("reciprocity/proposals", Role.Viewer, ("listProposals", "Whom a person might follow or stop following, at the pace of this week, and what was decided"), ProposalsAsync);
        api.Get("reciprocity/bounds", Role.Viewer, ("getFollowBounds", "How far the workspace lets following go: the ratio guard and the pace"), BoundsAsync);
        api.Put("reciprocity/bounds", Role.Manager, ("putFollowBounds", "Change the ratio guard and the pace; what the network publishes holds besides"), PutBoundsAsync);
        api.Post("reciprocity/proposals/accept", Role.Editor, ("acceptProposal", "Say that a proposal will be done, by a person, on the network"), AcceptAsync);
        api.Post("reciprocity/proposals/done", Role.Editor, ("doneProposal", "Say that a proposal was done, by a person, on the network"), DoneAsync);
        api.Post("reciprocity/proposals/drop", Role.Editor, ("dropProposal", "Drop an account with a reason: it is never proposed again"), DropAsync);
        api.Post("reciprocity/proposals/withdraw", Role.Editor, ("withdrawProposal", "Take back what was said of an account"), WithdrawAsync);
    }

    private static async Task<Answer<ArchivesComparedAnswer>> CompareAsync(string? network, long? earlier, long? later, Visit visit, Circle circle, FollowerCosts costs, CancellationToken cancel) =>
        ArchivesComparedAnswer.Of(await ReciprocityPages.ReadAsync(new(network, earlier, later), visit, circle, costs, cancel), visit.Workspace.Currency);

    private static async Task<Answer<ListAnswer<CircleAccountAnswer>>> AccountsAsync(
        string? network, long? earlier, long? later, string? set, Paging paging, Visit visit, Circle circle, CancellationToken cancel)
    {
        var slice = paging.Read<Word>();
        if (!slice.Succeeded) return slice.Failure;
        var found = await ReciprocityPages.AccountsOfAsync(new(network, earlier, later, Set: set), visit, circle, ReciprocityPages.All, cancel);
        return found.Succeeded
            ? slice.Value.Cut(found.Value.Shown, account => new Word(account), account => CircleAccountAnswer.Of(account, found.Value.Cards.GetValueOrDefault(account))) : found.Failure;
    }

    private static async Task<Answer<FollowBackAnswer>> FollowBackAsync(string? network, int? window, Visit visit, Circle circle, CancellationToken cancel) =>
        FollowBackAnswer.Of(await FollowBackPages.ReadAsync(new(network, Window: window), visit, circle, cancel));

    private static async Task<Answer<ListAnswer<WatchedFollowAnswer>>> LinesAsync(
        string? network, int? window, string? month, string? segment, string? value, Paging paging, Visit visit, Circle circle, CancellationToken cancel)
    {
        var slice = paging.Read<Word>();
        if (!slice.Succeeded) return slice.Failure;
        var page = await FollowBackPages.ReadAsync(new(network, Window: window, Month: month, Segment: segment, Value: value), visit, circle, cancel);
        return slice.Value.Cut(page.Report?.Lines(page.Ask.MonthOf, page.Ask.Part) ?? [], follow => new Word(follow.Account), follow => WatchedFollowAnswer.Of(follow, page.Data!));
    }

    private static async Task<Answer<ProposalsAnswer>> ProposalsAsync(string? network, Visit visit, Circle circle, TimeProvider clock, CancellationToken cancel) =>
        ProposalsAnswer.Of(await ProposalPages.ReadAsync(new(network), visit, (circle, Named: true), clock, cancel));

    private static async Task<Answer<FollowBoundsAnswer>> BoundsAsync(Visit visit, FollowBoundsStore store, CancellationToken cancel) =>
        FollowBoundsAnswer.Of(await store.ReadAsync(visit.Workspace.Id, cancel));

    private static async Task<Answer<FollowBoundsAnswer>> PutBoundsAsync(FollowBoundsAnswer body, Visit visit, FollowBoundsStore store, CancellationToken cancel)
    {
        var read = body.Fields.Read();
        if (!read.Succeeded) return read.Failure;
        await store.SaveAsync(visit.Workspace.Id, read.Value, cancel);
        return FollowBoundsAnswer.Of(read.Value);
    }

    private static async Task<Done> AcceptAsync(WordBody body, Visit visit, FollowDecisionStore store, CancellationToken cancel) => await DecideAsync(body, DecisionState.Accepted, visit, store, cancel);

    private static async Task<Done> DoneAsync(WordBody body, Visit visit, FollowDecisionStore store, CancellationToken cancel) => await DecideAsync(body, DecisionState.Done, visit, store, cancel);

    private static async Task<Done> DropAsync(WordBody body, Visit visit, FollowDecisionStore store, CancellationToken cancel) => await DecideAsync(body, DecisionState.Dropped, visit, store, cancel);

    private static async Task<Done> WithdrawAsync(WordBody body, Visit visit, FollowDecisionStore store, CancellationToken cancel) =>
        await store.WithdrawAsync(visit.Workspace.Id, body.Network, body.Account, cancel);

    private static Task<Failure?> DecideAsync(WordBody body, DecisionState state, Visit visit, FollowDecisionStore store, CancellationToken cancel) =>
        store.DecideAsync(visit.Workspace.Id, body.Form.Word(state), visit.Account.Id, cancel);
}
