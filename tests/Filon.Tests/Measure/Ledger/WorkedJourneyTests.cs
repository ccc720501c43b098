using Filon.Measure;
using Filon.Measure.Attribution;
using Filon.Measure.Channels;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Measure.Ledger;

/// <summary>The journey of the source document: a Twitter link, a blog post, a webinar, a product page, a sponsored link, a sales call, a purchase.</summary>
public sealed class WorkedJourneyTests
{
    private static readonly (string Said, string Day, string Kind)[] Journey =
    [
        ("Twitter link", "2026-01-05", "marketing"),
        ("Blog post", "2026-01-05T10:02:00Z", "marketing"),
        ("Webinar registration", "2026-02-10", "marketing"),
        ("Product page", "2026-03-01", "marketing"),
        ("Google sponsored link", "2026-03-15", "marketing"),
        ("Sales call", "2026-03-20", "sales"),
    ];

    [Theory, EveryEngine]
    public async Task First_credits_Twitter_last_marketing_the_sponsored_link_both_half_each_and_last_the_sales_call(Engine engine)
    {
        await using var world = await LedgerWorld.CreateAsync(engine);
        await WalkAsync(world);

        (await world.CreditsAsync(Model.First)).ShouldBe(new() { ["twitter"] = 500_001 });
        (await world.CreditsAsync(Model.LastMarketing)).ShouldBe(new() { ["paid-search"] = 500_001 });
        (await world.CreditsAsync(Model.Both)).ShouldBe(new() { ["twitter"] = 250_001, ["paid-search"] = 250_000 });
        (await world.CreditsAsync(Model.Last)).ShouldBe(new() { ["sales-call"] = 500_001 });
    }

    [Theory, EveryEngine]
    public async Task Position_gives_two_fifths_to_each_end_and_linear_the_same_to_all(Engine engine)
    {
        await using var world = await LedgerWorld.CreateAsync(engine);
        await WalkAsync(world);

        (await world.CreditsAsync(Model.Position))["twitter"].ShouldBe(200_001);
        (await world.CreditsAsync(Model.Position))["sales-call"].ShouldBe(200_000);
        (await world.CreditsAsync(Model.Position))["webinar"].ShouldBe(25_000);
        (await world.CreditsAsync(Model.Linear)).Values.Order().ShouldBe([83_333, 83_333, 83_333, 83_334, 83_334, 83_334]);
        (await world.CreditsAsync(Model.WShaped)).ShouldBeEmpty("nobody marked a lead and an opportunity");
    }

    [Theory, EveryEngine]
    public async Task Company_scope_counts_a_colleagues_touch_and_person_scope_does_not(Engine engine)
    {
        await using var world = await LedgerWorld.CreateAsync(engine);
        var company = await world.CompanyAsync("dupont");
        var (reader, buyer) = (await world.PersonAsync("Anne Petit", company), await world.PersonAsync("Paul Dupont", company));
        await world.TouchAsync(reader, "2026-01-02", "twitter");
        await world.TouchAsync(buyer, "2026-02-01", "event");
        await world.DealAsync("First sale", "2026-03-01", 1000, [buyer], company);

        await world.RecomputeAsync();
        (await world.CreditsAsync(Model.First)).ShouldBe(new() { ["twitter"] = 1000 });

        await world.SettleAsync(new() { Scope = JourneyScope.Person });
        await world.RecomputeAsync();
        (await world.CreditsAsync(Model.First)).ShouldBe(new() { ["event"] = 1000 });
    }

    private static async Task WalkAsync(LedgerWorld world)
    {
        var person = await world.PersonAsync("Claire Martin");
        foreach (var (said, day, kind) in Journey)
            await world.TouchAsync(person, day, ChannelRules.BuiltIn.Named(said), kind);
        await world.TouchAsync(person, "2026-04-02", "event"); // after the sale
        await world.DealAsync("Five licences", "2026-04-01", 500_001, [person]);
        await world.RecomputeAsync();
    }
}
