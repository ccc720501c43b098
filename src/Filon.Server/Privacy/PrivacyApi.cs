using Filon.Privacy;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Privacy;

/// <summary>Erasure, for programs.</summary>
internal static class PrivacyApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Personal data");
        api.Get("privacy/erasures", Role.Viewer, ("listErasures", "Receipts of erasures, the youngest first"), ListAsync);
        api.Get("privacy/erasures/{id:long}", Role.Viewer, ("getErasure", "The receipt of an erasure"), FindAsync);
        api.Post("people/{person:long}/erase", Role.Manager, ("erasePerson", "Erase a person, in the background; the answer is the receipt"), EraseAsync);
    }

    private static async Task<Answer<ListAnswer<ErasureAnswer>>> ListAsync(Paging paging, Visit visit, ErasureStore erasures, CancellationToken cancel)
    {
        var slice = paging.Read<long>();
        if (!slice.Succeeded) return slice.Failure;
        return slice.Value.Answer(await erasures.BehindAsync(visit.Workspace.Id, slice.Value.After, slice.Value.Take, cancel), erasure => erasure.Id, ErasureAnswer.Of);
    }

    private static async Task<Answer<ErasureAnswer>> FindAsync(long id, Visit visit, ErasureStore erasures, CancellationToken cancel) =>
        await erasures.FindAsync(visit.Workspace.Id, id, cancel) is { } erasure ? ErasureAnswer.Of(erasure) : Refusals.NotFound;

    private static async Task<Taken<ErasureAnswer>> EraseAsync(long person, EraseBody body, Visit visit, Erasing erasing, ErasureStore erasures, CancellationToken cancel)
    {
        var asked = await erasing.RequestAsync(visit.Workspace.Id, person, body.Name, visit.Account.Id, cancel);
        if (!asked.Succeeded) return asked.Failure;
        return ErasureAnswer.Of((await erasures.FindAsync(visit.Workspace.Id, asked.Value.Receipt.Id, cancel))!);
    }
}
