using Filon.Reciprocity;
using Filon.Server.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Reciprocity;

/// <summary>How far a workspace lets following go: the ratio guard and the pace, set where they are shown.</summary>
internal static class BoundsPages
{
    private const string Here = "reciprocity/proposals";

    public static async Task<IResult> SaveAsync([FromForm] FollowBoundsFields form, string? network, Visit visit, Circle circle, FollowBoundsStore store, TimeProvider clock, CancellationToken cancel)
    {
        var (read, ask) = (form.Read(), new CircleAsk(network));
        if (!read.Succeeded) return ProposalPages.Show(visit, await ProposalPages.ReadAsync(ask, visit, (circle, Named: false), clock, cancel) with { Form = form, Failure = read.Failure });
        var former = FollowBoundsFields.Of(await store.ReadAsync(visit.Workspace.Id, cancel), visit.Language);
        await store.SaveAsync(visit.Workspace.Id, read.Value, cancel);
        return Page.Done(visit, ask.To(Here), new("The bounds are kept: the proposals follow them.", "Les limites sont enregistrées : les propositions les suivent."), UndoPath.Of("reciprocity/bounds/put", former));
    }

    public static async Task<IResult> PutBackAsync([AsParameters] FollowBoundsFields former, Visit visit, FollowBoundsStore store, CancellationToken cancel)
    {
        var read = former.Read();
        if (!read.Succeeded) return Page.Failure(visit, read.Failure);
        await store.SaveAsync(visit.Workspace.Id, read.Value, cancel);
        return Page.Done(visit, Here, new("The bounds are as they were.", "Les limites sont comme avant."));
    }
}
