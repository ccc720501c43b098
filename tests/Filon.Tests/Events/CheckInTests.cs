using System.Net;
using System.Text.RegularExpressions;
using Filon.Events;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Events;

public sealed partial class CheckInTests
{
    [Theory, EveryEngine]
    public async Task A_visitor_with_their_own_phone_is_noted_once_and_learns_nothing(Engine engine)
    {
        await using var world = await EventsWorld.StartAsync(engine);
        var told = await world.EventAsync();
        await world.InviteAsync(told, "Ada Martin <ada@mecavia.example>");
        var doors = await DoorsAsync(world, told);
        using var visitor = world.Filon.Browse();
        var sheet = await visitor.PageAsync(doors[0]);
        sheet.ShouldNotContain("mecavia");
        sheet.ShouldContain("legitimate interest");

        var known = await EnterAsync(visitor, doors[0], "Somebody Else", "ada@mecavia.example");
        var unknown = await EnterAsync(visitor, doors[0], "Zoé Petit", "zoe@petit.example");
        Plain(known).ShouldBe(Plain(unknown), "the answer is the same for everybody");
        Plain(await EnterAsync(visitor, doors[0], "Zoé Petit", "zoe@petit.example")).ShouldBe(Plain(unknown));
        (await world.GuestsAsync(told)).Select(guest => (guest.Person, guest.How)).ShouldBe([("Ada Martin", "check-in"), ("Zoé Petit", "check-in")], "nobody renames somebody who is known");
        (await world.TouchesAsync()).Count.ShouldBe(2);
        (await world.CountAsync("privacy_mark")).ShouldBe(1, "the sheet was the notice to whoever was new");
    }

    [Fact]
    public async Task A_door_opens_on_the_days_of_the_event_can_be_closed_and_is_not_guessed()
    {
        await using var world = await EventsWorld.StartAsync();
        var (now, later) = (await world.EventAsync(), await world.EventAsync("Later", "2026-09-01", "2026-09-01"));
        var (door, early) = ((await DoorsAsync(world, now))[0], (await DoorsAsync(world, later))[0]);
        using var visitor = world.Filon.Browse();
        (await visitor.GetAsync(door)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync(early)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync(door[..^1] + "x")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync(door.Replace("/acme/", "/other/", StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        door.Split('/')[^1].Length.ShouldBe(22);

        using var editor = await world.Filon.SignedInAsync();
        await editor.PostAsync($"events/{now.Id}/doors/close");
        (await visitor.PostAsync(door, ("name", "Ada"), ("email", "ada@mecavia.example"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await editor.PostAsync($"events/{now.Id}/doors/open");
        (await visitor.GetAsync(door)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await world.GuestsAsync(now)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_asked_not_to_be_kept_is_thanked_and_not_kept()
    {
        await using var world = await EventsWorld.StartAsync();
        var told = await world.EventAsync();
        await world.InviteAsync(told, "ada@mecavia.example");
        await world.Filon.IdleAsync();
        using var owner = await world.Filon.SignedInAsync();
        await owner.PostAsync($"people/{(await world.GuestsAsync(told)).Single().PersonId}/data/object");
        using var visitor = world.Filon.Browse();
        (await EnterAsync(visitor, (await DoorsAsync(world, told))[0], "Ada Martin", "ada@mecavia.example")).ShouldContain("Thank you");
        (await world.TouchesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_program_that_writes_name_after_name_waits()
    {
        await using var world = await EventsWorld.StartAsync();
        var pace = world.Filon.Get<Server.Events.CheckInPace>();
        for (var visitor = 0; visitor < Server.Events.CheckInPace.Free; visitor++) (await pace.TryAsync("203.0.113.7")).ShouldBeNull();
        (await pace.TryAsync("203.0.113.7"))!.Kind.ShouldBe(FailureKind.TooOften);
        (await pace.TryAsync("198.51.100.7")).ShouldBeNull("another network is another fair");
    }

    [Fact]
    public async Task A_session_and_a_stand_have_codes_of_their_own_and_know_who_was_there()
    {
        await using var world = await EventsWorld.StartAsync();
        var told = await world.EventAsync();
        using var editor = await world.Filon.SignedInAsync();
        await editor.PostAsync($"events/{told.Id}/sessions", ("kind", "stand"), ("name", "Stand B12"));
        await editor.PostAsync($"events/{told.Id}/sessions", ("kind", "session"), ("name", "ERP and X"), ("time", "14:30"));
        var doors = await DoorsAsync(world, told);
        doors.Count.ShouldBe(3);
        using var visitor = world.Filon.Browse();
        foreach (var door in doors) await EnterAsync(visitor, door, "Ada Martin", "ada@mecavia.example");
        (await world.TouchesAsync()).Count.ShouldBe(1, "three codes, one coming");
        var sessions = await world.Filon.Get<EventStore>().SessionsAsync(world.Workspace.Id, told.Id, default);
        sessions.Select(session => (session.Name, session.IsStand, session.Attended)).ShouldBe([("ERP and X", false, 1), ("Stand B12", true, 1)]);
        (await editor.PageAsync($"events/{told.Id}")).ShouldContain("ERP and X");
    }

    private static async Task<IReadOnlyList<string>> DoorsAsync(EventsWorld world, Event told)
    {
        using var editor = await world.Filon.SignedInAsync();
        var sheet = await editor.PageAsync($"events/{told.Id}/sheet");
        return [.. Address().Matches(sheet).Select(match => match.Value).Distinct()];
    }

    private static async Task<string> EnterAsync(Browsing visitor, string door, string name, string email)
    {
        var answer = await visitor.PostAsync(door, ("name", name), ("email", email));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadAsStringAsync();
    }

    private static string Plain(string page) => Token().Replace(page, "");

    [GeneratedRegex("/check-in/acme/[0-9a-z]+")]
    private static partial Regex Address();

    [GeneratedRegex("""(content|value)="[^"]{40,}"|CfDJ8[\w-]+""")]
    private static partial Regex Token();
}
