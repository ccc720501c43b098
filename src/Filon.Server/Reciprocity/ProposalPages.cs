using Filon.Reciprocity;
using Filon.Server.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Reciprocity;

/// <summary>Whom a person might follow, or stop following; what was decided. The person does it on the network.</summary>
internal static class ProposalPages
{
    public static async Task<IResult> ShowAsync([AsParameters] CircleAsk ask, Visit visit, Circle circle, TimeProvider clock, CancellationToken cancel) =>
        Show(visit, await ReadAsync(ask, visit, (circle, Named: false), clock, cancel));

    internal static IResult Show(Visit visit, ProposalPage page) => Page.Of<ProposalView, ProposalPage>(
        visit, new("Proposals", "Propositions"), page, page.Failure is null ? StatusCodes.Status200OK : Problems.Status(page.Failure.Kind));

    public static async Task<IResult> DownloadAsync([AsParameters] CircleAsk ask, Visit visit, Circle circle, TimeProvider clock, CancellationToken cancel)
    {
        if (await ReadAsync(ask, visit, (circle, Named: true), clock, cancel) is not { List: { } list } page) return Page.Failure(visit, ReciprocityPages.Untold);
        var table = new CsvTable(visit.Language, new("Network", "Réseau"), new("Proposed", "Proposé"), new("Account", "Compte"), new("Name", "Nom"), new("Company", "Entreprise"), new("Weight", "Poids"), new("Why", "Pourquoi"));
        foreach (var proposal in list.Follow.Concat(list.Unfollow))
            table.Add(
                page.Ask.Network, proposal.Act == FollowAct.Follow ? new Sentence("follow", "suivre") : new Sentence("stop following", "ne plus suivre"), proposal.Account.Account,
                proposal.Account.Card?.Name, proposal.Account.Card?.Company, proposal.Weight, string.Join(", ", proposal.Reasons.Select(reason => reason.In(visit.Language))));
        return table.Download("proposals.csv");
    }

    public static Task<IResult> AcceptAsync([FromForm] WordForm form, Visit visit, FollowDecisionStore store, CancellationToken cancel) =>
        DecideAsync((form, DecisionState.Accepted), new("It is on the list of what you will do.", "C’est sur la liste de ce que vous allez faire."), visit, store, cancel);

    public static Task<IResult> DoneAsync([FromForm] WordForm form, Visit visit, FollowDecisionStore store, CancellationToken cancel) =>
        DecideAsync((form, DecisionState.Done), new("Noted as done.", "C’est noté comme fait."), visit, store, cancel);

    public static Task<IResult> DropAsync([FromForm] WordForm form, Visit visit, FollowDecisionStore store, CancellationToken cancel) =>
        DecideAsync((form, DecisionState.Dropped), new("Dropped: it will never be proposed again.", "Écarté\u00a0: il ne sera plus jamais proposé."), visit, store, cancel);

    public static async Task<IResult> WithdrawAsync(HttpContext context, Visit visit, FollowDecisionStore store, CancellationToken cancel)
    {
        var said = await FormOrAddress.ReadAsync(context);
        var (network, account) = (said("network"), said("account"));
        return await store.WithdrawAsync(visit.Workspace.Id, network ?? "", account ?? "", cancel) is { } failure ? Page.Failure(visit, failure)
            : Page.Done(visit, new CircleAsk(network).To("reciprocity/proposals"), new("Taken back.", "C’est annulé."));
    }

    internal static async Task<ProposalPage> ReadAsync(CircleAsk ask, Visit visit, (Circle Circle, bool Named) read, TimeProvider clock, CancellationToken cancel)
    {
        var archives = await read.Circle.ArchivesAsync(visit.Workspace.Id, cancel);
        var network = ask.NetworkOf(archives);
        return new(ask with { Network = network }, archives, network is null ? null : await read.Circle.ProposeAsync(visit.Workspace.Id, network, clock.Now(), read.Named, cancel))
        {
            Form = FollowBoundsFields.Of(await read.Circle.BoundsAsync(visit.Workspace.Id, cancel), visit.Language),
        };
    }

    private static async Task<IResult> DecideAsync((WordForm Form, DecisionState State) said, Sentence done, Visit visit, FollowDecisionStore store, CancellationToken cancel) =>
        await store.DecideAsync(visit.Workspace.Id, said.Form.Word(said.State), visit.Account.Id, cancel) is { } failure ? Page.Failure(visit, failure)
            : Page.Done(
                visit, new CircleAsk(said.Form.Network).To("reciprocity/proposals"), done,
                UndoPath.Of("reciprocity/proposals/withdraw", new WordForm { Network = said.Form.Network, Account = said.Form.Account }));
}
