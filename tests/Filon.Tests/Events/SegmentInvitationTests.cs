using System.Net;
using System.Text.RegularExpressions;
using Filon.Events;
using Filon.People;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;
using static Filon.Tests.People.PeopleFixture;

namespace Filon.Tests.Events;

public sealed class SegmentInvitationTests
{
    [Theory, EveryEngine]
    public async Task A_segment_is_invited_once_without_guests_and_without_who_objects_and_is_taken_back_whole(Engine engine)
    {
        await using var world = await EventsWorld.StartAsync(engine);
        var (told, segment) = await FillAsync(world);
        using var editor = await world.Filon.SignedInAsync(Role.Editor);

        (await world.Inviting.PreviewAsync(world.Workspace, told.Id, segment.Filter, default)).Value.ShouldBe(new(Fresh: 2, Guests: 2, KeptOut: 1, Own: 1, WithoutEmail: 1));
        (await world.GuestsAsync(told)).Count.ShouldBe(2, "looking changes nothing");

        var page = await editor.PageAsync($"events/{told.Id}/guests/invite?segment={segment.Id}");
        page.ShouldContain("Invite 2 persons");
        var done = await editor.FollowAsync(await editor.PostAsync($"events/{told.Id}/guests", ("segment", $"{segment.Id}"), ("stage", "")));
        done.ShouldContain("2 persons are invited. 2 were on the list already. 1 objects or was erased, and is left out.");
        (await world.GuestsAsync(told)).Select(guest => guest.Person).Order(StringComparer.Ordinal).ShouldBe(["Anne Roux", "Ida Morel", "Jean Dupont", "Paul Petit"]);
        (await world.Inviting.AllAsync(world.Workspace, told.Id, segment.Filter, default)).Value.ShouldSatisfyAllConditions(again => again.Count.ShouldBe(0), again => again.Guests.ShouldBe(4));
        (await editor.PageAsync($"events/{told.Id}/guests/invite?segment={segment.Id}")).ShouldContain("There is nobody to be added");

        await editor.PostAsync(Regex.Match(WebUtility.HtmlDecode(done), "events/\\d+/guests/uninvite\\?at=\\d+").Value);
        (await world.GuestsAsync(told)).Select(guest => guest.Person).Order(StringComparer.Ordinal).ShouldBe(["Anne Roux", "Jean Dupont"]);
    }

    [Fact]
    public async Task What_cannot_be_invited_is_refused_with_a_sentence()
    {
        await using var world = await EventsWorld.StartAsync();
        var (told, segment) = await FillAsync(world);
        using var editor = await world.Filon.SignedInAsync(Role.Editor);
        using var viewer = await world.Filon.SignedInAsync(Role.Viewer);

        await RefusedAsync($"events/{told.Id}/guests/invite", "Choose a segment or a stage, one of the two.");
        await RefusedAsync($"events/{told.Id}/guests/invite?segment={segment.Id}&stage=lead", "Choose a segment or a stage, one of the two.");
        await RefusedAsync($"events/{told.Id}/guests/invite?segment=7", "This segment is no longer there.");
        (await editor.GetAsync($"events/7/guests/invite?segment={segment.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await viewer.GetAsync($"events/{told.Id}/guests/invite?segment={segment.Id}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        async Task RefusedAsync(string path, string sentence)
        {
            var answer = await editor.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await answer.Content.ReadAsStringAsync()).ShouldContain(sentence);
        }
    }

    // one invited, one who came, one who objects, one of our own, one without an address, and one more
    private static async Task<(Event Told, PersonSegment Segment)> FillAsync(EventsWorld world)
    {
        var database = world.Filon.Get<Database>();
        await database.WriteAsync(transaction => AddAsync(transaction, world.Workspace.Id,
        [
            Crm(1, "Jean Dupont", "jean@mecavia.example", "Mécavia"), Crm(2, "Anne Roux", "anne@mecavia.example", "Mécavia"), Crm(3, "Paul Petit", "paul@mecavia.example", "Mécavia"),
            Crm(4, "Ida Morel", null, "Mécavia"), Crm(5, "Luc Objet", "luc@mecavia.example", "Mécavia"), Crm(6, "Our Selves", "us@mecavia.example", "Mécavia"),
        ]), default);
        await world.Filon.Get<IdentityResolution>().RunAsync(world.Workspace.Id, default);
        await database.WriteAsync(async transaction =>
        {
            await transaction.ExecuteAsync("update profile set is_own = @yes where workspace_id = @Id and id = 6", new { world.Workspace.Id, yes = true });
            await transaction.ExecuteAsync("insert into suppression (workspace_id, fingerprint, profile_id, reason, created_at) values (@Id, 'x', 5, @Objected, 0)", new { world.Workspace.Id, Suppressed.Objected });
        }, default);
        var told = await world.EventAsync();
        await database.WriteAsync(transaction => transaction.ExecuteAsync(
            "insert into event_guest (workspace_id, event_id, profile_id, invited_at, is_own_touch) values (@Workspace, @Id, 1, 1, @no)", new { Workspace = world.Workspace.Id, told.Id, no = false }), default);
        (await world.Attending.ComeAsync(world.Workspace, told.Id, 2, new(Guest.ByHand), default)).Failure.ShouldBeNull();
        var kept = await world.Filon.Get<PersonSegmentStore>().AddAsync(world.Workspace.Id, PersonSegment.Of("Mécavia", new() { Search = "mecavia" }), default);
        return (told, kept.Value);
    }
}
