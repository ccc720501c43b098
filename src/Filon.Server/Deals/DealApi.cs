using Filon.Deals;
using Filon.Server.Api;
using Filon.Server.Measure;
using Filon.Server.People;
using Filon.Server.Shell;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Server.Deals;

/// <summary>Deals, for programs.</summary>
internal static class DealApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapWorkspaceApi("Deals");
        api.Get("deals", Role.Viewer, ("listDeals", "Deals, the latest first"), ListAsync);
        api.Get("deals/{deal:long}", Role.Viewer, ("getDeal", "A deal: its people, its journey, and who gets its money under each model"), DealAsync);
        api.Post("deals/{deal:long}/type", Role.Editor, ("setDealType", "Say what kind of sale it is; the figures are worked out anew"), SetTypeAsync).ThenRecompute();
    }

    private static async Task<Answer<ListAnswer<DealAnswer>>> ListAsync(
        string? search, string? status, string? type, long? company, long? person, long? touch, Paging paging, Visit visit, DealQuery deals, CancellationToken cancel)
    {
        var slice = paging.Read<(Instant At, long Id)>();
        if (!slice.Succeeded) return slice.Failure;
        var filter = new DealAsk(search, status, type, company, person, touch, null).Filter with { After = slice.Value.After, Take = slice.Value.Limit };
        return slice.Value.Answer(await deals.ListAsync(visit.Workspace.Id, filter, cancel), deal => (deal.ClosedAt ?? deal.CreatedAt, deal.Id), DealAnswer.Of);
    }

    private static async Task<Answer<DealPageAnswer>> DealAsync(
        long deal, string? model, Visit visit, DealQuery deals, PersonJourneys journeys, CancellationToken cancel) =>
        await DealPages.ReadAsync(visit.Workspace.Id, deal, model, deals, journeys, cancel) is { } page
            ? DealPageAnswer.Of(page, visit.Workspace.Currency) : Refusals.NotFound;

    private static async Task<Done> SetTypeAsync(long deal, DealTypeBody body, Visit visit, DealStore store, CancellationToken cancel) =>
        await store.SetTypeAsync(visit.Workspace.Id, deal, body.Type, cancel);
}
