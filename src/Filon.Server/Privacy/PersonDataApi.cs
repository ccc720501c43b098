using Filon.Privacy;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Privacy;

/// <summary>What is noted of a person's data, for programs: grounds, notice, objection.</summary>
internal static class PersonDataApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Personal data");
        api.Post("people/{person:long}/data/basis", Role.Manager, ("setLegalBasis", "Note on what grounds a person's data are held"), SetBasisAsync);
        api.Post("people/{person:long}/data/informed", Role.Manager, ("setInformed", "Note that a person has been told"), SetInformedAsync);
        api.Post("people/{person:long}/data/object", Role.Manager, ("recordObjection", "Record an objection: the person stands in no list any more"), ObjectAsync);
        api.Post("people/{person:long}/data/withdraw", Role.Manager, ("withdrawObjection", "Take an objection back"), WithdrawAsync);
    }

    private static async Task<Done> SetBasisAsync(long person, BasisBody body, Visit visit, MarkStore marks, CancellationToken cancel) =>
        await marks.SetBasisAsync(visit.Workspace.Id, person, body.Field, body.Basis, visit.Account.Id, cancel) == 0 ? Refusals.NotFound : Done.Well;

    private static async Task<Done> SetInformedAsync(long person, InformedBody body, Visit visit, MarkStore marks, TimeProvider clock, CancellationToken cancel)
    {
        var at = body.On.AtStartOfDayInZone(visit.Workspace.Zone).ToInstant();
        if (at > clock.Now()) return Failure.Invalid(new Problem("on", new("A day that has come.", "Un jour déjà venu.")));
        return await marks.SetInformedAsync(visit.Workspace.Id, person, at, visit.Account.Id, cancel) == 0 ? Refusals.NotFound : Done.Well;
    }

    private static async Task<Done> ObjectAsync(long person, Visit visit, Objecting objecting, CancellationToken cancel) =>
        await objecting.RecordAsync(visit.Workspace.Id, person, cancel);

    private static async Task<Done> WithdrawAsync(long person, Visit visit, Objecting objecting, CancellationToken cancel) =>
        await objecting.WithdrawAsync(visit.Workspace.Id, person, cancel);
}
