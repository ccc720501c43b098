using Filon.Events;
using Filon.Imports;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Events;

public sealed class AttendanceTests
{
    [Theory, EveryEngine]
    public async Task Coming_is_one_touch_however_often_it_is_noted_and_gone_when_it_is_taken_back(Engine engine)
    {
        await using var world = await EventsWorld.StartAsync(engine);
        var told = await world.EventAsync(campaign: "Roadshow 2026");
        (await world.InviteAsync(told, "Ada Martin <ada@mecavia.example>, Mécavia\nzoe@petit.example")).Count.ShouldBe(2);
        (await world.InviteAsync(told, "ada@mecavia.example")).Count.ShouldBe(0, "she is on the list already");
        var ada = (await world.GuestsAsync(told)).Single(guest => guest.Email == "ada@mecavia.example");
        (ada.Person, ada.AttendedAt, (await world.TouchesAsync()).Count).ShouldBe(("Ada Martin", null, 0));

        (await world.Attending.ComeAsync(world.Workspace, told.Id, ada.ProfileId, new(Guest.ByHand), default)).Value.ShouldBeTrue();
        (await world.Attending.ComeAsync(world.Workspace, told.Id, ada.ProfileId, new(Guest.ByCheckIn), default)).Value.ShouldBeFalse("it is known already");
        var touch = (await world.TouchesAsync()).ShouldHaveSingleItem();
        (touch.Person, touch.Kind, touch.Channel, touch.Campaign, touch.Label).ShouldBe(("Ada Martin", "marketing", "event", "Roadshow 2026", "Salon ERP"));
        touch.HappenedAt.ToDateTimeOffset().ShouldBe(EventsWorld.Now);

        (await world.Attending.AbsentAsync(world.Workspace, told.Id, ada.ProfileId, default)).Value.ToDateTimeOffset().ShouldBe(EventsWorld.Now);
        (await world.TouchesAsync()).ShouldBeEmpty();
        (await world.GuestsAsync(told)).Count.ShouldBe(2, "the invitation stays");
        (await world.Attending.AbsentAsync(world.Workspace, told.Id, ada.ProfileId, default)).Failure.ShouldNotBeNull();
    }

    [Theory, EveryEngine]
    public async Task Two_who_note_the_same_coming_at_once_make_one_touch(Engine engine)
    {
        await using var world = await EventsWorld.StartAsync(engine);
        var told = await world.EventAsync();
        await world.InviteAsync(told, "ada@mecavia.example");
        var ada = (await world.GuestsAsync(told)).Single();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => world.Attending.ComeAsync(world.Workspace, told.Id, ada.ProfileId, new(Guest.ByHand), default)));
        (await world.TouchesAsync()).Count.ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task Invitations_taken_back_leave_nobody_who_was_only_made_known_by_them(Engine engine)
    {
        await using var world = await EventsWorld.StartAsync(engine);
        var told = await world.EventAsync();
        var invited = await world.InviteAsync(told, "a@one.example\nb@two.example\nwithout an address");
        (await world.CountAsync("person")).ShouldBe(2);
        (await world.Inviting.UninviteAsync(world.Workspace.Id, told.Id, invited.At, null, default)).ShouldBe(2);
        (await world.GuestsAsync(told)).ShouldBeEmpty();
        (await world.CountAsync("person")).ShouldBe(0);
        (await world.CountAsync("import_source")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task A_guest_of_a_later_file_is_the_same_person(Engine engine)
    {
        await using var world = await EventsWorld.StartAsync(engine);
        var told = await world.EventAsync();
        await world.InviteAsync(told, "Ada Martin <ada@mecavia.example>", came: true);
        await world.ImportAsync("touches.csv", "email,date,channel\nada@mecavia.example,2026-05-01,Webinar\n");
        (await world.TouchesAsync()).Select(touch => touch.Person).ShouldBe(["Ada Martin", "Ada Martin"]);
    }

    [Theory, EveryEngine]
    public async Task A_file_of_badges_tied_to_its_event_is_their_coming_once_and_says_again_what_it_said_when_untied(Engine engine)
    {
        await using var world = await EventsWorld.StartAsync(engine);
        var told = await world.EventAsync(campaign: "Roadshow 2026");
        await world.InviteAsync(told, "Ada Martin <ada@mecavia.example>", came: true);
        await world.ImportAsync("badges.csv",
            "First name,Last name,Email,Company,Scan date,Event\nAda,Martin,ada@mecavia.example,Mécavia,2026-06-09 10:00,ERP-2026\nPaul,Dupont,paul@dupont.example,Dupont,2026-06-09 11:00,ERP-2026\nAda,Martin,ada@mecavia.example,Mécavia,2026-06-09 15:00,ERP-2026\n");
        var group = (await world.Filon.Get<ScanQuery>().GroupsAsync(world.Workspace, told, default)).ShouldHaveSingleItem();
        (group.Name, group.Scans, group.Persons).ShouldBe(("ERP-2026", 3, 2));

        (await world.Filon.Get<Scans>().AttachAsync(world.Workspace, told.Id, "ERP-2026", default)).Value.ShouldBe(2);
        var guests = await world.GuestsAsync(told);
        guests.Where(guest => guest.AttendedAt is not null).Select(guest => guest.How).ShouldBe([Guest.ByBadge, Guest.ByBadge]);
        var touches = await world.TouchesAsync();
        touches.Count.ShouldBe(3, "the hand-made touch gave way to the file’s; the second scan of Ada is a touch of its own");
        touches.Count(touch => touch.Campaign == "Roadshow 2026").ShouldBe(2);
        (await world.Filon.Get<ScanQuery>().GroupsAsync(world.Workspace, told, default)).ShouldBeEmpty();

        (await world.Filon.Get<Scans>().DetachAsync(world.Workspace.Id, told.Id, "ERP-2026", default)).Value.ShouldBe(2);
        (await world.TouchesAsync()).Select(touch => touch.Campaign).ShouldBe(["ERP-2026", "ERP-2026", "ERP-2026"]);
    }

    [Theory, EveryEngine]
    public async Task An_import_undone_takes_the_coming_with_it_and_one_whose_people_are_invited_stays(Engine engine)
    {
        await using var world = await EventsWorld.StartAsync(engine);
        var told = await world.EventAsync();
        var import = await world.ImportAsync("badges.csv", "First name,Last name,Email,Company,Scan date,Event\nPaul,Dupont,paul@dupont.example,Dupont,2026-06-09 11:00,ERP\n");
        await world.Filon.Get<Scans>().AttachAsync(world.Workspace, told.Id, "ERP", default);
        var invited = await world.InviteAsync(told, "paul@dupont.example");
        using var owner = await world.Filon.SignedInAsync();
        (await owner.PostAsync($"imports/{import}/undo")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Conflict);
        await world.Inviting.UninviteAsync(world.Workspace.Id, told.Id, invited.At, null, default);
        await owner.PostAsync($"imports/{import}/undo");
        await world.UntilAsync(import, ImportState.Undone);
        (await world.GuestsAsync(told)).ShouldBeEmpty();
        (await world.CountAsync("person")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task A_changed_campaign_and_kind_takes_touches_and_costs_with_it(Engine engine)
    {
        await using var world = await EventsWorld.StartAsync(engine);
        var told = await world.EventAsync();
        await world.InviteAsync(told, "ada@mecavia.example", came: true);
        using var editor = await world.Filon.SignedInAsync();
        await editor.PostAsync($"events/{told.Id}/costs", ("day", "2026-06-09"), ("amount", "1200"), ("label", "Stand"));
        await editor.PostAsync($"events/{told.Id}", ("name", "Salon ERP en ligne"), ("kind", "webinar"), ("first", "2026-06-09"), ("last", "2026-06-11"), ("campaign", "Tour"));
        var touch = (await world.TouchesAsync()).Single();
        (touch.Channel, touch.Campaign, touch.Label).ShouldBe(("webinar", "Tour", "Salon ERP en ligne"));
        (await world.Filon.Get<Filon.Costs.CostStore>().ListAsync(world.Workspace.Id, null, default)).Single().Campaign.ShouldBe("Tour");
        (await editor.PostAsync($"events/{told.Id}/remove")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Conflict, "somebody came");
    }

    [Theory, EveryEngine]
    public async Task What_it_cost_and_what_it_earned_stand_beside_who_came(Engine engine)
    {
        await using var world = await EventsWorld.StartAsync(engine);
        var (paris, lyon) = (await world.EventAsync("Paris", "2026-05-05", "2026-05-06", "Tour"), await world.EventAsync("Lyon", campaign: "Tour"));
        await world.InviteAsync(paris, "Ada Martin <ada@mecavia.example>\nzoe@petit.example");
        await world.InviteAsync(paris, "ada@mecavia.example", came: true);
        using var editor = await world.Filon.SignedInAsync();
        await editor.PostAsync($"events/{paris.Id}/costs", ("day", "2026-06-09"), ("amount", "1200"), ("label", "Stand"));
        await editor.PostAsync("costs", ("day", "2026-06-09"), ("amount", "800"), ("campaign", "Tour"));
        await editor.PostAsync("costs/staff/rates", ("role", "Sales"), ("from", "2026-01"), ("hourly", "50"));
        await editor.PostAsync($"events/{paris.Id}/hours", ("day", "2026-06-09"), ("role", "Sales"), ("d0", "8"));
        await world.WinAsync("2026-05-28", 5_000_00, (await world.GuestsAsync(paris)).Single(guest => guest.AttendedAt is not null).ProfileId);
        await world.RecomputeAsync();

        var lines = await world.Filon.Get<EventListQuery>().ListAsync(world.Workspace, new(2026, 6, 10), default);
        var line = lines.Single(one => one.Event.Id == paris.Id);
        (line.Invited, line.Attended, line.CostMinor, line.Minutes, line.EarnedMinor).ShouldBe((2, 1, 1_600_00, 480, 5_000_00));
        lines.Single(one => one.Event.Id == lyon.Id).CostMinor.ShouldBe(0, "what names no stop is the road show’s");
        (await world.GuestsAsync(paris)).Sum(guest => guest.EarnedMinor).ShouldBe(5_000_00);
        (await editor.PageAsync("measure/roi?by=campaign")).ShouldContain("Tour");
    }

    [Theory, EveryEngine]
    public async Task Nobody_comes_before_it_begins_and_one_noted_afterwards_came_on_its_first_day(Engine engine)
    {
        await using var world = await EventsWorld.StartAsync(engine);
        var (coming, past) = (await world.EventAsync("Coming", "2026-07-01", "2026-07-01"), await world.EventAsync("Past", "2026-05-05", "2026-05-06"));
        await world.InviteAsync(coming, "ada@mecavia.example");
        var ada = (await world.GuestsAsync(coming)).Single();
        (await world.Attending.ComeAsync(world.Workspace, coming.Id, ada.ProfileId, new(Guest.ByHand), default)).Failure.ShouldNotBeNull();
        await world.InviteAsync(past, "ada@mecavia.example", came: true);
        (await world.TouchesAsync()).Single().HappenedAt.ShouldBe(EventsWorld.At("2026-05-05T10:00:00Z"));
    }

    [Fact]
    public void A_pasted_list_is_read_line_by_line_and_what_has_no_address_is_told()
    {
        var list = GuestList.Read("Ada Martin <Ada@Mecavia.example>, Mécavia\n\"Zoé Petit\"\tzoe@petit.example\tPetit SA\nbob@one.example, eve@two.example\nnobody\n").Value;
        list.People.Select(person => (person.Email, person.Name, person.CompanyName)).ShouldBe(
            [("ada@mecavia.example", "Ada Martin", "Mécavia"), ("zoe@petit.example", "Zoé Petit", "Petit SA"), ("bob@one.example", null, null), ("eve@two.example", null, null)]);
        list.Refused.ShouldBe(["nobody"]);
        GuestList.Read("nobody at all").Failure.ShouldNotBeNull();
    }
}
