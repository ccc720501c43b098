using Filon.Backups;
using Filon.Server;
using Filon.Server.Cli;
using Filon.Storage;
using Filon.Tests.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Backups;

public sealed class UpgradeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("filon-upgrade-").FullName;

    [Theory, EveryEngine]
    public async Task Data_is_backed_up_before_it_is_upgraded(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine, migrate: false);
        await EarlierSchema.MakeAsync(test.Database, 9);
        var before = await BackedUp.RowsAsync(test.Database);

        (await Upgrade(test).RunAsync(default)).Value.ShouldBe(Migrations.All.Count - 9);

        var folder = new BackupFolder(_folder, test.Clock);
        var backup = folder.List().ShouldHaveSingleItem();
        backup.Cause.ShouldBe(BackupCause.BeforeUpgrade);
        await using var restored = await TestDatabase.CreateAsync(Engine.Sqlite, migrate: false);
        (await new RestoreBackup(test.Clock).RunAsync(folder.Find(backup.Name)!, restored.Database, replace: false, null, default)).Value.Schema.ShouldBe(9);
        (await BackedUp.RowsAsync(restored.Database))["deal"].ShouldBe(before["deal"]);
    }

    [Theory, EveryEngine]
    public async Task A_new_database_needs_no_back_up(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine, migrate: false);

        (await Upgrade(test).RunAsync(default)).Value.ShouldBe(Migrations.All.Count);

        new BackupFolder(_folder, test.Clock).List().ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task A_failed_upgrade_leaves_the_old_state_and_says_what_to_do(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine, migrate: false);
        await EarlierSchema.MakeAsync(test.Database, 9);
        await test.Database.WriteAsync(t => t.ExecuteAsync("create index ledger_line_campaign on ledger_line (workspace_id)"), default);
        var before = await BackedUp.RowsAsync(test.Database);

        var failure = (await Upgrade(test).RunAsync(default)).Failure!;

        failure.Kind.ShouldBe(FailureKind.Conflict);
        failure.Sentence.En.ShouldContain("step 11 (ledger_totals)");
        failure.Sentence.En.ShouldContain("still at schema 9");
        failure.Sentence.Fr.ShouldContain(_folder);
        BackedUp.ShouldBeTheSame(before, await BackedUp.RowsAsync(test.Database));
        (await new Migrations(test.Database, test.Clock).AppliedAsync(default))[^1].Number.ShouldBe(9);
    }

    [Theory, EveryEngine]
    public async Task A_back_up_that_fails_keeps_the_upgrade_from_beginning(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine, migrate: false);
        await EarlierSchema.MakeAsync(test.Database, 9);
        await File.WriteAllTextAsync(Path.Combine(_folder, "in-the-way"), "");

        var folder = new BackupFolder(Path.Combine(_folder, "in-the-way"), test.Clock);
        var failure = (await new Upgrade(test.Database, new Migrations(test.Database, test.Clock), folder, test.Clock).RunAsync(default)).Failure!;

        failure.Sentence.En.ShouldStartWith("The upgrade was not begun");
        (await new Migrations(test.Database, test.Clock).AppliedAsync(default))[^1].Number.ShouldBe(9);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("start")]
    [InlineData("roi")]
    public async Task Data_of_a_newer_Filon_is_refused_in_a_sentence_by_every_command(string verb)
    {
        await using var test = await TestDatabase.CreateAsync(Engine.Sqlite);
        await test.Database.WriteAsync(t => t.ExecuteAsync("insert into migration values (9999, 'tomorrow', 'x', 1)"), default);
        using var error = new StringWriter();
        var context = new CommandContext(new Settings(_folder, test.Address, "http://127.0.0.1:0"), Language.French, test.Clock, TextWriter.Null, error);

        (await CommandLine.RunAsync([verb], context)).ShouldBe(5);

        error.ToString().ShouldStartWith("Ces données viennent d’une version plus récente de Filon (schéma 9999");
        error.ToString().ShouldNotContain("   at ");
    }

    private Upgrade Upgrade(TestDatabase test) =>
        new(test.Database, new Migrations(test.Database, test.Clock), new BackupFolder(_folder, test.Clock), test.Clock);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
