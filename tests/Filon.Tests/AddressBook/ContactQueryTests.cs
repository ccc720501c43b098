using Filon.AddressBook;
using Filon.Storage;
using Filon.Tests.Imports;
using Filon.Tests.Support;
using NodaTime;
using Shouldly;

namespace Filon.Tests.AddressBook;

public sealed class ContactQueryTests
{
    private const string Touches =
        "id,email,name,time,channel,source,medium,label,introducer\n" +
        "t1,ada@mecavia.fr,Ada Moreau,2026-03-02T09:00:00Z,Appel,,,Premier appel,\n" +
        "t2,ada@mecavia.fr,Ada Moreau,2026-03-02T15:00:00Z,Appel,,,Second appel,\n" +
        "t3,ada@mecavia.fr,Ada Moreau,2026-05-04T09:00:00Z,Salon,,,Stand,\n" +
        "t4,zoe@klein.example,Zoé Klein,2026-05-04T09:00:00Z,,newsletter,email,,\n" +
        "t5,zoe@klein.example,Zoé Klein,2026-06-04T09:00:00Z,Bouche-à-oreille,,,,Ada Moreau\n";

    [Theory, EveryEngine]
    public async Task Calls_and_fairs_are_contacts_and_a_newsletter_is_none(Engine engine)
    {
        await using var world = await WithTouchesAsync(engine);
        var query = new ContactQuery(world.Test.Database);
        var ada = (await query.RelationshipsAsync(ImportWorld.Workspace, new(2026, 12, 31), default)).ShouldHaveSingleItem();
        ada.Days.ShouldBe([new(2026, 3, 2), new(2026, 5, 4)]);
        (await query.RelationshipsAsync(ImportWorld.Workspace, new(2026, 3, 2), default)).ShouldHaveSingleItem().Days.Count.ShouldBe(1);

        var card = (await query.CardsAsync(ImportWorld.Workspace, [ada.Person], default))[ada.Person];
        card.Name.ShouldBe("Ada Moreau");
        card.Kinds.Select(kind => (kind.Kind.Code, kind.Count)).ShouldBe([("call", 2), ("event", 1)]);
        var said = (await query.SaidAsync(ImportWorld.Workspace, 10, default)).ShouldHaveSingleItem();
        (said.Introducer, said.Introduced).ShouldBe(("Ada Moreau", "Zoé Klein"));
    }

    [Theory, EveryEngine]
    public async Task Messages_mentions_connections_and_meetings_of_files_are_contacts(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        await world.ApplyAsync(await world.PreviewAsync("archive.zip", new Fixture("linkedin-archive", "archive.zip").Bytes()));
        await world.ApplyAsync(await world.PreviewAsync("agenda.ics", new Fixture("calendar", "agenda.ics").Bytes()));

        var query = new ContactQuery(world.Test.Database);
        var all = await query.RelationshipsAsync(ImportWorld.Workspace, new(2030, 1, 1), default);
        var kinds = (await query.CardsAsync(ImportWorld.Workspace, [.. all.Select(one => one.Person)], default)).Values.SelectMany(card => card.Kinds).Select(kind => kind.Kind.Code).Distinct();
        new[] { "message", "connection", "invitation", "recommendation", "meeting" }.ShouldBeSubsetOf(kinds);
    }

    [Theory, EveryEngine]
    public async Task An_introduction_knows_the_persons_of_its_names_is_changed_removed_and_put_back(Engine engine)
    {
        await using var world = await WithTouchesAsync(engine);
        var store = new IntroductionStore(world.Test.Database, world.Test.Ids, world.Test.Clock);
        var fields = new IntroductionFields { Introducer = "ada  moreau", Introduced = "Somebody Else", Day = "2026-06-01", Note = "at the fair" };
        var read = fields.Read(new(2026, 7, 1)).Value;
        var kept = await store.PutAsync(ImportWorld.Workspace, read, null, default);

        var listed = (await store.ListAsync(ImportWorld.Workspace, default)).ShouldHaveSingleItem();
        (listed.Introducer, listed.Day, listed.IntroducedPersonId).ShouldBe(("ada  moreau", new LocalDate(2026, 6, 1), null));
        listed.IntroducerPersonId.ShouldNotBeNull();
        await store.PutAsync(ImportWorld.Workspace, kept with { Introduced = "Zoé Klein" }, null, default);
        (await store.FindAsync(ImportWorld.Workspace, kept.Id, default))!.IntroducedPersonId.ShouldNotBeNull();
        var gone = await store.DeleteAsync(ImportWorld.Workspace, kept.Id, default);
        (await store.ListAsync(ImportWorld.Workspace, default)).ShouldBeEmpty();
        await store.PutAsync(ImportWorld.Workspace, gone!, null, default);
        (await store.ListAsync(ImportWorld.Workspace, default)).ShouldHaveSingleItem().Note.ShouldBe("at the fair");
    }

    [Fact]
    public void An_introduction_without_names_or_of_tomorrow_says_what_is_wrong() =>
        new IntroductionFields { Introducer = " ", Introduced = "", Day = "2026-07-02" }.Read(new(2026, 7, 1)).Failure!.Problems.Select(problem => problem.Field)
            .ShouldBe(["introducer", "introduced", "day"]);

    private static async Task<ImportWorld> WithTouchesAsync(Engine engine)
    {
        var world = await ImportWorld.CreateAsync(engine);
        await world.ApplyAsync("touches.csv", Touches);
        return world;
    }
}
