using Filon.Imports;
using Filon.People;
using Filon.Privacy;
using Filon.Server;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Privacy;

public sealed class ErasureTests
{
    private const string Money = "select model || ' ' || dimension || ' ' || sum(amount_minor) from ledger_total where name <> '' and dimension = 'channel' group by model, dimension order by 1";

    [Theory, EveryEngine]
    public async Task After_an_erasure_no_byte_of_the_database_or_of_the_files_holds_the_person(Engine engine)
    {
        await using var world = await PrivacyWorld.CreateAsync(engine);
        (await world.FoundAsync(PrivacyWorld.Words)).ShouldNotBeEmpty("or the search proves nothing");
        var receipt = await world.EraseAsync(await world.PersonAsync());
        receipt.State.ShouldBe(ErasureState.Done);
        (await world.FoundAsync(PrivacyWorld.Words)).ShouldBeEmpty();
        receipt.CountList["touch"].ShouldBeGreaterThan(0);
        receipt.FileList.Count.ShouldBe(PrivacyWorld.Files.Count, "each of the files spoke of her");
    }

    [Theory, EveryEngine]
    public async Task No_total_of_money_changes_and_the_others_keep_all_they_had(Engine engine)
    {
        await using var world = await PrivacyWorld.CreateAsync(engine);
        var (money, touches) = (await world.AllAsync<string>(Money), await world.OneAsync<long>("select count(*) from touch"));
        money.ShouldNotBeEmpty();
        await world.EraseAsync(await world.PersonAsync());
        (await world.AllAsync<string>(Money)).ShouldBe(money);
        (await world.OneAsync<long>("select count(*) from touch")).ShouldBe(touches);
        (await world.OneAsync<long>("select sum(amount_minor) from deal")).ShouldBe(150_000);
        (await world.OneAsync<string>("select name from deal where deal_key = 'crm:9001'")).ShouldBe("Renewal […]");
        (await world.OneAsync<string>("select introducer from touch where label = 'saw […] there'")).ShouldBe("[…]");
        (await world.OneAsync<string>("select name from profile where network_key = '7002'")).ShouldBe("Bob Smith");
        (await world.Filon.Get<PersonQuery>().ListAsync(world.Workspace, new PersonFilter { Search = "zoraqix" }, default)).Items.ShouldBeEmpty();
        (await world.Filon.Get<PersonQuery>().ListAsync(world.Workspace, new PersonFilter(), default)).Items.ShouldNotContain(person => person.Name.Contains("erased"));
    }

    [Theory, EveryEngine]
    public async Task The_same_files_given_again_do_not_bring_the_person_back(Engine engine)
    {
        await using var world = await PrivacyWorld.CreateAsync(engine);
        await world.EraseAsync(await world.PersonAsync());
        var (money, touches) = (await world.AllAsync<string>(Money), await world.OneAsync<long>("select count(*) from touch"));
        foreach (var (name, bytes) in PrivacyWorld.Files)
        {
            var import = await world.ApplyAsync(name, bytes);
            if (name is "contacts.csv" or "touches.csv" or "conversions.csv" or "archive.zip") import.Refused.ShouldBeGreaterThan(0, name);
            import.Added.ShouldBe(0, name);
        }

        var groups = await world.AllAsync<string>("select distinct reason from import_row where reason in ('erased', 'objected')");
        groups.ShouldBe(["erased"]);
        (await world.AllAsync<string>(Money)).ShouldBe(money);
        (await world.OneAsync<long>("select count(*) from touch")).ShouldBe(touches);
        await Compaction.RunAsync(world.Filon.Get<Database>(), ["import", "import_row", "import_source", "deal", "post", "cost", "hours", "touch", "conversion"], default);
        (await world.FoundAsync([.. PrivacyWorld.Words.Where(word => word != "Zq-Oldname")])).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Imports_can_still_be_undone_after_an_erasure(Engine engine)
    {
        await using var world = await PrivacyWorld.CreateAsync(engine);
        await world.EraseAsync(await world.PersonAsync());
        foreach (var import in await world.Filon.Get<ImportStore>().ListAsync(world.Workspace, 0, 50, default))
        {
            (await world.Filon.Get<Importing>().UndoAsync(world.Workspace, import.Id, default)).Failure?.Sentence.En.ShouldBeNull();
            await world.IdleAsync();
        }

        foreach (var table in new[] { "profile", "touch", "conversion", "deal", "post", "follow", "cost", "hours", "import_source" })
            (await world.OneAsync<long>($"select count(*) from {table}")).ShouldBe(0, table);
    }

    [Fact]
    public async Task A_file_that_waits_to_be_applied_goes_with_the_person_in_it()
    {
        await using var world = await PrivacyWorld.CreateAsync(Engine.Sqlite);
        var waiting = await world.PreviewAsync("more.csv", "email,date,channel\nzq.private@firm.example,2026-02-05,Event\n"u8.ToArray());
        var unread = await world.PreviewAsync("odd.csv", "foo,bar\nZoraqix Vlemmertz,1\n"u8.ToArray());
        unread.State.ShouldBe(ImportState.Mapping);
        var receipt = await world.EraseAsync(await world.PersonAsync());
        receipt.CountList["discarded"].ShouldBe(2);
        (await world.Filon.Get<ImportStore>().FindAsync(world.Workspace, waiting.Id, default)).ShouldBeNull();
        (await world.FoundAsync(PrivacyWorld.Words)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_namesake_keeps_their_name()
    {
        await using var world = await PrivacyWorld.CreateAsync(Engine.Sqlite);
        await world.ApplyAsync("other.csv", "Record ID,First Name,Last Name,Email\n7009,Zoraqix,Vlemmertz,other@elsewhere.example\n"u8.ToArray());
        var receipt = await world.EraseAsync(await world.PersonAsync());
        receipt.CountList["namesake"].ShouldBeGreaterThan(0);
        (await world.OneAsync<string>("select name from profile where network_key = '7009'")).ShouldBe("Zoraqix Vlemmertz");
        (await world.FoundAsync(["zq.private", "zqhandle77", "900777123", "0611223399", "Zq-Jobtitle"])).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_is_erased_by_a_slip()
    {
        await using var world = await PrivacyWorld.CreateAsync(Engine.Sqlite);
        var person = await world.PersonAsync();
        var wrong = await world.Filon.Get<Erasing>().RequestAsync(world.Workspace, person, "Bob", null, default);
        wrong.Failure!.Kind.ShouldBe(FailureKind.Invalid);
        (await world.Filon.Get<Erasing>().PreviewAsync(world.Workspace, 12345, default)).Failure!.Kind.ShouldBe(FailureKind.NotFound);
        var own = await world.OneAsync<long>("select person_id from profile where network_key = '1'");
        (await world.Filon.Get<Erasing>().RequestAsync(world.Workspace, own, "Filon", null, default)).Failure!.Kind.ShouldBe(FailureKind.Conflict);
    }
}
