using Filon.Imports;
using Filon.Jobs;
using Filon.Measure.Channels;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Imports;

public sealed class ImportingTests
{
    private const string Touches =
        """
        email,date,channel,campaign
        ada@mecavia.fr,2025-03-01,Twitter,spring
        ada@mecavia.fr,2025-03-09,Newsletter,spring
        bob@gmail.com,2025-03-02,Event,
        """;

    private const string Contacts =
        """
        Record ID,First Name,Last Name,Email,Company Name,Lifecycle Stage
        101,Ada,Lovel,ada@mecavia.fr,Mécavia SAS,Lead
        102,Bob,Martin,bob@gmail.com,,Customer
        """;

    private const string Deals =
        """
        Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Associated Company,Associated Contact IDs
        901,Licences,Closed won,5000,2025-04-10,2025-03-03,Mécavia SAS,101
        902,More licences,Closed won,2000,2025-06-10,2025-05-03,Mécavia SAS,101
        903,Renewal 2026,Closed won,5000,2025-07-10,2025-06-03,Mécavia SAS,101
        """;

    [Theory, EveryEngine]
    public async Task A_file_is_previewed_before_anything_is_written_and_applied_once(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        var preview = await world.PreviewAsync("touches.csv", Touches);

        preview.Counts.ShouldBe(new ImportCounts(3, 0, 0, 0));
        (await world.OneAsync<long>("select count(*) from touch")).ShouldBe(0);
        var applied = await world.ApplyAsync(preview);

        applied.State.ShouldBe(ImportState.Applied);
        (await world.OneAsync<long>("select count(*) from touch")).ShouldBe(3);
        (await world.OneAsync<long>("select count(*) from profile")).ShouldBe(2);
        (await world.OneAsync<long>("select stale_at from measure_state where workspace_id = 7")).ShouldBeGreaterThan(0);
    }

    [Theory, EveryEngine]
    public async Task The_same_file_again_changes_nothing(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        await world.ApplyAsync("deals.csv", Deals);
        var before = await world.DumpAsync();

        var again = await world.ApplyAsync("deals (1).csv", Deals);

        again.Counts.ShouldBe(new ImportCounts(0, 0, 3, 0));
        (await world.DumpAsync()).ShouldBe(before);
        var rows = await world.Rows.PageAsync(ImportWorld.Workspace, again.Id, new RowFilter(RowAction.Ignored), default);
        rows.ShouldAllBe(row => row.Reason == IgnoredBecause.Unchanged);
        again.NoteList.ShouldContain(note => note.En.Contains("already imported", StringComparison.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task Two_previews_of_one_file_applied_one_after_the_other_write_it_once(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        var first = await world.PreviewAsync("touches.csv", Touches);
        var second = await world.PreviewAsync("copy.csv", Touches + "\n");

        second.Counts.Added.ShouldBe(3);
        await world.ApplyAsync(first);
        (await world.ApplyAsync(second)).Counts.ShouldBe(new ImportCounts(0, 0, 3, 0));

        (await world.OneAsync<long>("select count(*) from touch")).ShouldBe(3);
    }

    [Theory, EveryEngine]
    public async Task Undo_of_what_was_added_leaves_the_tables_as_they_were(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        await world.ApplyAsync("touches.csv", Touches);
        var before = await world.DumpAsync();

        var contacts = await world.ApplyAsync("contacts.csv", Contacts);
        var deals = await world.ApplyAsync("deals.csv", Deals);
        (await world.UndoAsync(deals)).State.ShouldBe(ImportState.Undone);
        (await world.UndoAsync(contacts)).State.ShouldBe(ImportState.Undone);

        (await world.DumpAsync()).ShouldBe(before);
    }

    [Theory, EveryEngine]
    public async Task Undo_of_what_was_changed_brings_the_former_values_back(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        await world.ApplyAsync("deals.csv", Deals);
        var before = await world.DumpAsync();

        var later = await world.ApplyAsync("deals-later.csv", Deals.Replace("2000", "2500", StringComparison.Ordinal) + "\n904,Option,Negotiation,700,2025-09-01,2025-08-01,Mécavia SAS,101");

        later.Counts.ShouldBe(new ImportCounts(1, 1, 2, 0));
        (await world.OneAsync<long>("select amount_minor from deal where deal_key = 'crm:902'")).ShouldBe(250_000);
        await world.UndoAsync(later);
        (await world.DumpAsync()).ShouldBe(before);
    }

    [Theory, EveryEngine]
    public async Task A_contact_known_by_mention_is_completed_by_its_file_and_reduced_again_by_undo(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        await world.ApplyAsync("deals.csv", Deals);
        var before = await world.DumpAsync();

        var contacts = await world.ApplyAsync("contacts.csv", Contacts);

        contacts.Counts.ShouldBe(new ImportCounts(1, 1, 0, 0));
        (await world.OneAsync<string>("select name from profile where network_key = '101'")).ShouldBe("Ada Lovel");
        await world.UndoAsync(contacts);
        (await world.DumpAsync()).ShouldBe(before);
    }

    [Theory, EveryEngine]
    public async Task Undo_is_refused_when_a_later_import_changed_the_same_records_and_says_which(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        var first = await world.ApplyAsync("deals.csv", Deals);
        await world.ApplyAsync("deals-june.csv", Deals.Replace("2000", "2500", StringComparison.Ordinal));

        var refused = await world.Importing.UndoAsync(ImportWorld.Workspace, first.Id, default);

        refused.Failure!.Kind.ShouldBe(FailureKind.Conflict);
        refused.Failure.Sentence.En.ShouldContain("deals-june.csv");
        refused.Failure.Sentence.Fr.ShouldContain("Annulez d’abord");
    }

    [Theory, EveryEngine]
    public async Task Undo_is_refused_while_a_later_import_refers_to_what_it_brought(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        var contacts = await world.ApplyAsync("contacts.csv", Contacts);
        var deals = await world.ApplyAsync("deals.csv", Deals);

        (await world.Importing.UndoAsync(ImportWorld.Workspace, contacts.Id, default)).Failure!.Sentence.En.ShouldContain("deals.csv");
        await world.UndoAsync(deals);
        (await world.UndoAsync(contacts)).State.ShouldBe(ImportState.Undone);
        (await world.OneAsync<long>("select count(*) from profile")).ShouldBe(0);
        (await world.OneAsync<long>("select count(*) from person")).ShouldBe(0);
        (await world.OneAsync<long>("select count(*) from company")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task A_break_in_the_middle_leaves_nothing_and_the_next_attempt_finishes(Engine engine)
    {
        var clock = new FakeClock();
        await using var world = await ImportWorld.CreateAsync(engine, clock);
        var preview = await world.PreviewAsync("touches.csv", Touches);
        var before = await world.DumpAsync();
        var broken = new ChannelRules([new(1, 1, "answers nothing", ChannelField.Channel, ChannelOperator.Is, "Event", null!)]);
        world.Channels = () => Task.FromResult(broken);

        await world.Importing.ApplyAsync(ImportWorld.Workspace, preview.Id, default);
        (await world.RunAsync(preview)).State.ShouldBe(ImportState.Applying);
        (await world.DumpAsync()).ShouldBe(before);

        world.Channels = () => Task.FromResult(ChannelRules.BuiltIn);
        clock.Advance(TimeSpan.FromMinutes(1));
        (await world.RunAsync(preview)).State.ShouldBe(ImportState.Applied);
        (await world.OneAsync<long>("select count(*) from touch")).ShouldBe(3);
    }

    [Theory, EveryEngine]
    public async Task The_first_deal_won_is_new_later_ones_additional_and_the_word_renewal_says_so(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        await world.ApplyAsync("deals.csv", Deals);

        (await world.AllAsync<string>("select type from deal order by deal_key")).ShouldBe(["new", "additional", "renewal"]);
        (await world.OneAsync<long>("select count(*) from deal where type_said")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task Undoing_a_companys_file_leaves_its_deals_as_their_own_file_names_it(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        var companies = await world.ApplyAsync("companies.csv", "Record ID,Company name,Domain,Industry\n9001,Mecavia,mecavia.fr,Aerospace\n");
        await world.ApplyAsync("deals.csv", Deals);

        (await world.AllAsync<string>("select distinct c.name from deal d join company c on c.id = d.company_id")).ShouldBe(["Mecavia"]);
        await world.UndoAsync(companies);
        (await world.AllAsync<string>("select distinct c.name from deal d join company c on c.id = d.company_id")).ShouldBe(["Mécavia SAS"]);
        (await world.OneAsync<long>("select count(*) from company")).ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task A_free_mailbox_never_makes_a_company(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine, resolve: true);
        await world.ApplyAsync("contacts.csv", Contacts);
        await world.ApplyAsync("sales.csv", "deal,amount,date won,e-mail,status\nSmall sale,300,2025-04-01,bob@gmail.com,won\n");

        (await world.AllAsync<string>("select name from company order by name")).ShouldBe(["Mécavia SAS"]);
    }

    [Theory, EveryEngine]
    public async Task Nobody_touched_us_in_the_future_and_the_line_says_so(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        var preview = await world.PreviewAsync("touches.csv", Touches + "\neve@mecavia.fr,2099-01-01,Twitter,");

        preview.Counts.ShouldBe(new ImportCounts(3, 0, 0, 1));
        var refused = (await world.Rows.PageAsync(ImportWorld.Workspace, preview.Id, new RowFilter(RowAction.Refused), default)).Single();
        refused.Line.ShouldBe(5);
        refused.SentenceFr!.ShouldContain("pas encore venu");
    }

    [Theory, EveryEngine]
    public async Task One_workspace_sees_nothing_of_anothers_imports(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        var import = await world.ApplyAsync("touches.csv", Touches);

        (await world.Imports.FindAsync(8, import.Id, default)).ShouldBeNull();
        (await world.Imports.ListAsync(8, 0, 10, default)).ShouldBeEmpty();
        (await world.Rows.PageAsync(8, import.Id, new RowFilter(), default)).ShouldBeEmpty();
        (await world.Importing.UndoAsync(8, import.Id, default)).Failure!.Kind.ShouldBe(FailureKind.NotFound);
    }

    [Theory, EveryEngine]
    public async Task Profiles_of_several_files_become_persons_and_undo_parts_them_again(Engine engine)
    {
        const string Persons = "select p.name || ': ' || count(*) from person p join profile f on f.person_id = p.id group by p.id, p.name order by 1";
        await using var world = await ImportWorld.CreateAsync(engine, resolve: true);
        await world.ApplyAsync("touches.csv", Touches);
        var before = await world.AllAsync<string>(Persons);

        var contacts = await world.ApplyAsync("contacts.csv", Contacts);

        (await world.AllAsync<string>(Persons)).ShouldBe(["Ada Lovel: 2", "Bob Martin: 2"]);
        await world.UndoAsync(contacts);
        (await world.AllAsync<string>(Persons)).ShouldBe(before);
    }
}
