using Filon.Storage;
using Filon.Tests.Support;

namespace Filon.Tests.Measure;

/// <summary>The running product with one year of a small company's touches and sales in its workspace Acme.</summary>
internal static class MeasureWorld
{
    public static async Task<LedgerWorld> FillAsync(RunningFilon filon)
    {
        var world = new LedgerWorld(filon.Get<Database>(), filon.Get<Ids>(), TimeProvider.System, (await filon.WorkspaceAsync()).Id);
        var company = await world.CompanyAsync("dupont");
        var (claire, paul, zoe) = (await world.PersonAsync("Claire Martin", company), await world.PersonAsync("Paul Dupont", company), await world.PersonAsync("Zoé Petit"));
        await world.TouchAsync(claire, "2026-01-05", "twitter", campaign: "spring", post: "42");
        await world.TouchAsync(claire, "2026-01-20", "webinar", "lead");
        await world.TouchAsync(paul, "2026-02-01", "paid-search", campaign: "brand");
        await world.TouchAsync(paul, "2026-02-10", "sales-call", "opportunity");
        await world.TouchAsync(zoe, "2026-02-11", "word-of-mouth", introducer: "Claire Martin");
        await world.TouchAsync(zoe, "2026-03-01", "Petit-déjeuner <ERP>", campaign: "spring");
        await world.DealAsync("Five licences", "2026-03-03", 500_001, [paul], company);
        await world.DealAsync("Training", "2026-04-03", 33_333, [paul], company, "additional");
        await world.DealAsync("Credit note", "2026-04-10", -10_000, [paul], company, "additional");
        await world.DealAsync("Zoé’s first", "2026-03-20", 120_000, [zoe]);
        await world.DealAsync("Out of the blue", "2026-05-01", 7_777, []);
        await world.DealAsync("In pounds", "2026-05-02", 10_000, [zoe], currency: "GBP");
        await world.RecomputeAsync();
        return world;
    }
}
