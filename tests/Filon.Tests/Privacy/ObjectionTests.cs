using System.Net;
using Filon.Imports;
using Filon.People;
using Filon.Privacy;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Privacy;

public sealed class ObjectionTests
{
    private const string More = "email,date,channel\nzq.private@firm.example,2026-02-05,Event\nbob@firm.example,2026-02-06,Event\n";

    [Theory, EveryEngine]
    public async Task Who_objects_stands_in_no_list_and_no_file_adds_to_them_until_they_withdraw(Engine engine)
    {
        await using var world = await PrivacyWorld.CreateAsync(engine);
        var (person, touches) = (await world.PersonAsync(), await world.OneAsync<long>("select count(*) from touch"));
        var waiting = await world.PreviewAsync("waiting.csv", System.Text.Encoding.UTF8.GetBytes(More));
        (await world.Filon.Get<Objecting>().RecordAsync(world.Workspace, person, default)).ShouldBeNull();
        await world.IdleAsync();

        (await ListAsync(world, "zoraqix")).ShouldBeEmpty();
        (await ListAsync(world, "")).ShouldNotContain(line => line.Id == person);
        (await world.Filon.Get<ObjectionQuery>().ListAsync(world.Workspace, default)).ShouldHaveSingleItem().Person.ShouldBe(person);
        var reread = (await world.Filon.Get<ImportStore>().FindAsync(world.Workspace, waiting.Id, default))!;
        (reread.State, reread.Added, reread.Refused).ShouldBe((ImportState.Previewed, 1, 1));
        (await world.AllAsync<string>($"select reason from import_row where import_id = {waiting.Id} and action = 'refused' and payload is null")).ShouldBe(["objected"]);
        (await world.OneAsync<long>("select count(*) from touch")).ShouldBe(touches, "what happened keeps counting");

        (await world.Filon.Get<Objecting>().WithdrawAsync(world.Workspace, person, default)).ShouldBeNull();
        (await ListAsync(world, "zoraqix")).ShouldHaveSingleItem();
        (await world.ApplyAsync("more.csv", System.Text.Encoding.UTF8.GetBytes(More + "\n"))).Added.ShouldBe(2);
    }

    [Fact]
    public async Task An_objection_is_recorded_and_withdrawn_on_the_page()
    {
        await using var world = await PrivacyWorld.CreateAsync(Engine.Sqlite);
        var person = await world.PersonAsync();
        using var manager = await world.Filon.SignedInAsync(Role.Manager);
        (await manager.FollowAsync(await manager.PostAsync($"people/{person}/data/object"))).ShouldContain("Objects to being followed since");
        var page = await manager.PageAsync($"people/{person}");
        page.ShouldContain("This person objects");
        page.ShouldNotContain("Zq-Touchlabel");
        (await manager.PageAsync("privacy")).ShouldContain("Zoraqix Vlemmertz");
        (await manager.FollowAsync(await manager.PostAsync($"people/{person}/data/withdraw"))).ShouldNotContain("Objects to being followed");
        (await manager.PageAsync($"people/{person}")).ShouldContain("Zq-Touchlabel");
        using var editor = await world.Filon.SignedInAsync(Role.Editor);
        (await editor.PostAsync($"people/{person}/data/object")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task In_the_journey_of_a_firm_the_touches_of_who_objects_have_no_name()
    {
        await using var world = await PrivacyWorld.CreateAsync(Engine.Sqlite);
        var firm = await world.OneAsync<long>("select company_id from profile where network_key = '7001'");
        async Task<IReadOnlyList<JourneyStep>> StepsAsync() => (await world.Filon.Get<JourneyQuery>().OfCompanyAsync(world.Workspace, firm, "both", default)).Steps;
        var before = await StepsAsync();
        before.ShouldContain(step => step.Person == "Zoraqix Vlemmertz");
        await world.Filon.Get<Objecting>().RecordAsync(world.Workspace, await world.PersonAsync(), default);
        var after = await StepsAsync();
        after.Count.ShouldBe(before.Count);
        after.ShouldNotContain(step => step.Person == "Zoraqix Vlemmertz");
    }

    private static async Task<IReadOnlyList<PersonLine>> ListAsync(PrivacyWorld world, string search) =>
        (await world.Filon.Get<PersonQuery>().ListAsync(world.Workspace, new PersonFilter { Search = search }, default)).Items;
}
