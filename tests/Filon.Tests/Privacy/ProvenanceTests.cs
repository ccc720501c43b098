using Filon.Privacy;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Privacy;

public sealed class ProvenanceTests
{
    [Theory, EveryEngine]
    public async Task Each_field_says_which_line_brought_it_on_what_ground_and_until_when(Engine engine)
    {
        var clock = new FakeClock();
        await using var world = await PrivacyWorld.CreateAsync(engine, clock);
        var data = await ReadAsync(world, await world.PersonAsync());
        var crm = data.Profiles.Single(profile => profile.Network == "crm");
        (crm.FileName, crm.Format, crm.Line).ShouldBe(("contacts.csv", "hubspot-contacts", 2));
        var phone = crm.Fields.Single(field => field.Field == "phone");
        (phone.Value, phone.Basis, phone.Decided).ShouldBe(("0611223399", LegalBasis.LegitimateInterest, false));
        phone.InformBy.ShouldBe(Instant.FromUtc(2026, 7, 29, 22, 0), "a month after 30 June, in Paris");
        data.Clock!.Category.ShouldBe(RetentionCategory.Customer, "a deal of hers was won");
        data.Clock.LastContact.InUtc().Date.ShouldBe(new LocalDate(2026, 2, 16), "the message, after the deal of 1 February");
        data.Clock.KeptUntil.InUtc().Date.ShouldBe(new LocalDate(2031, 2, 16));
    }

    [Theory, EveryEngine]
    public async Task A_ground_is_set_by_source_and_for_one_persons_field(Engine engine)
    {
        await using var world = await PrivacyWorld.CreateAsync(engine, new FakeClock());
        var person = await world.PersonAsync();
        await world.Filon.Get<PolicyStore>().SetRuleAsync(world.Workspace, "hubspot-contacts", new(LegalBasis.Consent, NoticeRule.AtCollection), default);
        (await world.Filon.Get<MarkStore>().SetBasisAsync(world.Workspace, person, "phone", LegalBasis.Contract, null, default)).ShouldBeGreaterThan(0);
        await world.Filon.Get<MarkStore>().SetBasisAsync(world.Workspace, person, "phone", LegalBasis.LegalObligation, null, default);
        var fields = (await ReadAsync(world, person)).Profiles.Single(profile => profile.Network == "crm").Fields.ToDictionary(field => field.Field);
        (fields["phone"].Basis, fields["phone"].Decided).ShouldBe((LegalBasis.LegalObligation, true));
        (fields["title"].Basis, fields["title"].Decided, fields["title"].InformBy).ShouldBe((LegalBasis.Consent, false, null));

        await world.Filon.Get<MarkStore>().SetInformedAsync(world.Workspace, person, Instant.FromUtc(2026, 7, 1, 0, 0), null, default);
        (await ReadAsync(world, person)).Profiles.SelectMany(profile => profile.Fields).ShouldAllBe(field => field.InformBy == null);
        (await world.Filon.Get<MarkStore>().SetBasisAsync(world.Workspace, 4711, "", LegalBasis.Consent, null, default)).ShouldBe(0);
    }

    private static async Task<PersonData> ReadAsync(PrivacyWorld world, long person)
    {
        var workspace = (await world.Filon.Get<WorkspaceStore>().FindAsync("acme", default))!;
        return (await world.Filon.Get<PersonDataQuery>().ReadAsync(workspace, person, default)).Value;
    }
}
