using Filon.Costs;
using Filon.Events.Activities;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Events;

public sealed class ActivityTests
{
    [Theory, EveryEngine]
    public async Task The_kind_and_the_person_are_enough_and_it_was_by_us_now(Engine engine)
    {
        await using var world = await EventsWorld.StartAsync(engine);
        var kept = (await NoteAsync(world, new() { Kind = "call", Who = "Ada Martin <ada@mecavia.example>" })).Value.Kept;
        var touch = (await world.TouchesAsync()).ShouldHaveSingleItem();
        (touch.Id, touch.Person, touch.Kind, touch.Channel).ShouldBe((kept.Id, "Ada Martin", "sales", "sales-call"));
        touch.HappenedAt.ToDateTimeOffset().ShouldBe(EventsWorld.Now);
        (await world.Filon.Get<ActivityQuery>().FindAsync(world.Workspace.Id, kept.Id, default))!.IsIncoming.ShouldBeFalse();
    }

    [Theory, EveryEngine]
    public async Task Who_is_named_for_the_first_time_keeps_the_number_they_get(Engine engine)
    {
        await using var world = await EventsWorld.StartAsync(engine);
        var kept = (await NoteAsync(world, new() { Kind = "call", Who = "ada@mecavia.example" })).Value.Kept;
        kept.ProfileId.ShouldBe((await PersonAsync()).ShouldNotBeNull());
        await world.Filon.IdleAsync();
        (await PersonAsync()).ShouldBe(kept.ProfileId);

        async Task<long?> PersonAsync() => (await world.Filon.Get<ActivityQuery>().FindAsync(world.Workspace.Id, kept.Id, default))!.PersonId;
    }

    [Theory, EveryEngine]
    public async Task It_is_changed_and_removed_and_each_is_undone(Engine engine)
    {
        await using var world = await EventsWorld.StartAsync(engine);
        var first = (await NoteAsync(world, new() { Kind = "letter", Who = "ada@mecavia.example", Note = "Thanks" })).Value.Kept;
        (await world.TouchesAsync()).Single().Kind.ShouldBe("marketing");
        var former = (await NoteAsync(world, new() { Id = first.Id, Kind = "meeting", Direction = "in", Day = "2026-06-01", Time = "14:30", Duration = "1h30", Mark = "lead" })).Value.Former.ShouldNotBeNull();
        var touch = (await world.TouchesAsync()).Single();
        (touch.Id, touch.Kind, touch.Channel, touch.HappenedAt).ShouldBe((first.Id, "lead", "meeting", EventsWorld.At("2026-06-01T12:30:00Z")));
        (await NoteAsync(world, ActivityFields.Of(former, world.Workspace.Zone))).Failure?.Sentence.En.ShouldBeNull();
        ((await world.TouchesAsync()).Single().Kind, (await world.TouchesAsync()).Single().Label).ShouldBe(("marketing", "Thanks"));

        var gone = (await world.Filon.Get<Noting>().RemoveAsync(world.Workspace.Id, first.Id, default)).Value;
        (await world.TouchesAsync()).ShouldBeEmpty();
        (await NoteAsync(world, ActivityFields.Of(gone, world.Workspace.Zone))).Value.Kept.Id.ShouldBe(first.Id);
        (await world.TouchesAsync()).Count.ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task Minutes_of_a_role_are_hours_of_the_cost_book_and_leave_it_with_the_call(Engine engine)
    {
        await using var world = await EventsWorld.StartAsync(engine);
        var kept = (await NoteAsync(world, new() { Kind = "call", Who = "ada@mecavia.example", Duration = "20", Role = "Sales", Campaign = "Tour" })).Value.Kept;
        var hours = (await HoursAsync(world)).ShouldHaveSingleItem();
        (hours.Role, hours.Minutes, hours.Side, hours.Channel, hours.Campaign).ShouldBe(("Sales", 20, CostSide.Sales, "sales-call", "Tour"));
        await NoteAsync(world, new() { Id = kept.Id, Kind = "call", Duration = "45", Role = "Sales" });
        (await HoursAsync(world)).Single().Minutes.ShouldBe(45);
        await world.Filon.Get<Noting>().RemoveAsync(world.Workspace.Id, kept.Id, default);
        (await HoursAsync(world)).ShouldBeEmpty();
        (await NoteAsync(world, new() { Kind = "call", Who = "ada@mecavia.example", Role = "Sales" })).Failure!.Problems.Single().Field.ShouldBe("duration");
    }

    [Theory, EveryEngine]
    public async Task A_touch_that_a_file_brought_is_not_written_over_and_tomorrow_has_not_happened(Engine engine)
    {
        await using var world = await EventsWorld.StartAsync(engine);
        await world.ImportAsync("touches.csv", "email,date,channel\nada@mecavia.example,2026-05-01,Webinar\n");
        var imported = (await world.TouchesAsync()).Single();
        (await NoteAsync(world, new() { Id = imported.Id, Kind = "call", Who = "ada@mecavia.example" })).Failure!.Kind.ShouldBe(FailureKind.NotFound);
        (await world.TouchesAsync()).Single().Channel.ShouldBe("webinar");
        (await NoteAsync(world, new() { Kind = "call", Who = "ada@mecavia.example", Day = "2026-06-11" })).Failure!.Problems.Single().Field.ShouldBe("day");
    }

    [Theory, EveryEngine]
    public async Task Whoever_objects_or_was_erased_is_in_no_call(Engine engine)
    {
        await using var world = await EventsWorld.StartAsync(engine);
        await NoteAsync(world, new() { Kind = "call", Who = "Ada Martin <ada@mecavia.example>", Note = "about Ada" });
        await world.Filon.IdleAsync();
        var person = (await world.Filon.Get<ActivityQuery>().ListAsync(world.Workspace.Id, null, null, 10, default)).Single().PersonId;
        using var owner = await world.Filon.SignedInAsync();
        (await owner.FollowAsync(await owner.PostAsync($"people/{person}/data/object"))).ShouldContain("Objects to being followed");
        var told = await world.EventAsync();
        (await world.InviteAsync(told, "ada@mecavia.example")).ShouldBe(new(0, EventsWorld.At("2026-06-10T09:00:00Z")) { KeptOut = 1 });
        (await NoteAsync(world, new() { Kind = "call", Who = "ada@mecavia.example" })).Failure!.Kind.ShouldBe(FailureKind.Conflict);
        (await world.Filon.Get<ActivityQuery>().ListAsync(world.Workspace.Id, null, null, 10, default)).Single().Person.ShouldBeNull();
        (await owner.PageAsync("activities")).ShouldNotContain("Ada Martin");
    }

    [Fact]
    public async Task From_a_persons_page_a_letter_and_Enter_are_enough_and_a_name_that_several_bear_is_asked_about()
    {
        await using var world = await EventsWorld.StartAsync();
        using var editor = await world.Filon.SignedInAsync(Role.Editor);
        (await editor.PageAsync("activities")).ShouldContain("None noted yet");
        await editor.PostAsync("activities", ("kind", "call"), ("who", "Ada Martin <ada@mecavia.example>"));
        await world.Filon.IdleAsync();
        var person = (await world.Filon.Get<ActivityQuery>().ListAsync(world.Workspace.Id, null, null, 10, default)).Single().PersonId;
        (await editor.PageAsync($"people/{person}")).ShouldContain($"data-key-press=\"m\" href=\"/w/acme/activities?kind=meeting&amp;person={person}\"");
        var form = await editor.PageAsync($"activities?kind=meeting&person={person}");
        form.ShouldContain("autofocus");
        var noted = await editor.FollowAsync(await editor.PostAsync("activities", ("kind", "meeting"), ("direction", "out"), ("person", $"{person}")));
        noted.ShouldContain("It is noted, and a touch.");
        (await world.TouchesAsync()).Select(touch => touch.Channel).Order().ShouldBe(["meeting", "sales-call"]);
        var unknown = await editor.PostAsync("activities", ("kind", "call"), ("who", "Nobody Atall"));
        (await unknown.Content.ReadAsStringAsync()).ShouldContain("Nobody here has this name");
    }

    private static Task<Outcome<(Activity Kept, Activity? Former)>> NoteAsync(EventsWorld world, ActivityFields fields) =>
        world.Filon.Get<Noting>().PutAsync(world.Workspace, fields, null, Language.English, default);

    private static Task<IReadOnlyList<HoursEntry>> HoursAsync(EventsWorld world) => world.Filon.Get<HoursStore>().ListAsync(world.Workspace.Id, null, default);
}
