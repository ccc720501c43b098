using Filon.Backups;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Backups;

public sealed class BackupTests
{
    public static TheoryData<Engine, Engine> Pairs()
    {
        var engines = new EveryEngineAttribute().GetData(null!).Select(row => (Engine)row[0]).ToArray();
        var pairs = new TheoryData<Engine, Engine>();
        foreach (var from in engines)
            foreach (var to in engines) pairs.Add(from, to);
        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public async Task A_back_up_restores_every_row_of_every_table_in_either_engine(Engine from, Engine to)
    {
        await using var source = await BackedUp.CreateAsync(from);
        await using var target = await TestDatabase.CreateAsync(to, migrate: false);

        var restored = await new RestoreBackup(target.Clock).RunAsync(await source.BackUpAsync(), target.Database, replace: false, null, default);

        restored.Value.Rows.ShouldBeGreaterThan(200);
        BackedUp.ShouldBeTheSame(await BackedUp.RowsAsync(source.Database), await BackedUp.RowsAsync(target.Database));
        (await new Migrations(target.Database, target.Clock).ApplyAsync(default)).Value.ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task The_restored_database_has_its_indexes_again(Engine engine)
    {
        await using var source = await BackedUp.CreateAsync(engine);
        await using var target = await TestDatabase.CreateAsync(engine, migrate: false);
        _ = (await new RestoreBackup(target.Clock).RunAsync(await source.BackUpAsync(), target.Database, replace: false, null, default)).Value;

        var indexes = await target.Database.SnapshotAsync(Catalogue.IndexesAsync, default);
        indexes.ShouldBe(await source.Database.SnapshotAsync(Catalogue.IndexesAsync, default));
        indexes.Count.ShouldBeGreaterThan(20);
    }

    [Theory, EveryEngine]
    public async Task A_back_up_is_of_one_moment_while_others_write(Engine engine)
    {
        await using var source = await BackedUp.CreateAsync(engine);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            // always two rows at once: a back-up that saw one of them saw half a transaction
            for (var i = 0L; !stop.IsCancellationRequested; i += 2)
                await source.Database.WriteAsync(t => t.InsertManyAsync(
                    "deal_profile", ["workspace_id", "deal_id", "profile_id"], [[1L, i, 1L], [1L, i + 1, 1L]], default), default);
        });
        var path = await source.BackUpAsync();
        await stop.CancelAsync();
        await writing;

        await using var target = await TestDatabase.CreateAsync(Engine.Sqlite, migrate: false);
        _ = (await new RestoreBackup(target.Clock).RunAsync(path, target.Database, replace: false, null, default)).Value;
        ((await BackedUp.RowsAsync(target.Database))["deal_profile"].Count % 2).ShouldBe(1); // seven were there
    }

    [Theory, EveryEngine]
    public async Task A_database_with_data_is_replaced_only_when_asked(Engine engine)
    {
        await using var source = await BackedUp.CreateAsync(engine);
        await using var target = await BackedUp.CreateAsync(engine, rows: 3);
        var (path, before) = (await source.BackUpAsync(), await BackedUp.RowsAsync(target.Database));

        var refused = await new RestoreBackup(target.Test.Clock).RunAsync(path, target.Database, replace: false, null, default);
        refused.Failure!.Kind.ShouldBe(FailureKind.Conflict);
        BackedUp.ShouldBeTheSame(before, await BackedUp.RowsAsync(target.Database));

        _ = (await new RestoreBackup(target.Test.Clock).RunAsync(path, target.Database, replace: true, null, default)).Value;
        BackedUp.ShouldBeTheSame(await BackedUp.RowsAsync(source.Database), await BackedUp.RowsAsync(target.Database));
    }

    [Theory, EveryEngine]
    public async Task A_database_of_somebody_else_is_never_touched(Engine engine)
    {
        await using var source = await BackedUp.CreateAsync(engine);
        await using var target = await TestDatabase.CreateAsync(engine, migrate: false);
        await target.Database.WriteAsync(t => t.ExecuteAsync("create table recipes (id bigint primary key)"), default);

        var refused = await new RestoreBackup(target.Clock).RunAsync(await source.BackUpAsync(), target.Database, replace: true, null, default);

        refused.Failure!.Sentence.En.ShouldContain("not Filon’s");
    }

    [Theory, EveryEngine]
    public async Task A_table_of_the_administrators_own_is_neither_backed_up_nor_touched(Engine engine)
    {
        await using var source = await BackedUp.CreateAsync(engine);
        await source.Database.WriteAsync(t => t.ExecuteAsync("create table dashboard_notes (id bigint primary key); insert into dashboard_notes values (7)"), default);
        var (path, before) = (await source.BackUpAsync(), await BackedUp.RowsAsync(source.Database));

        _ = (await new RestoreBackup(source.Test.Clock).RunAsync(path, source.Database, replace: true, null, default)).Value;

        BackedUp.ShouldBeTheSame(before, await BackedUp.RowsAsync(source.Database));
    }

    [Theory, EveryEngine]
    public async Task A_database_that_another_program_has_open_is_left_alone(Engine engine)
    {
        await using var source = await BackedUp.CreateAsync(engine);
        await using var other = new Database(source.Test.Address);
        await using var open = await other.OpenAsync(default);

        var refused = await new RestoreBackup(source.Test.Clock).RunAsync(await source.BackUpAsync(), source.Database, replace: true, null, default);

        refused.Failure!.Sentence.En.ShouldContain("stop it");
    }

    [Theory, EveryEngine]
    public async Task A_back_up_of_an_older_schema_is_upgraded_as_it_is_restored(Engine engine)
    {
        await using var old = await TestDatabase.CreateAsync(engine, migrate: false);
        await old.Database.WriteAsync(t => Migrations.BuildAsync(t, [.. Migrations.All.Take(7).Select(m => new AppliedMigration(m.Number, m.Name, m.Checksum, 1))]), default);
        await BackedUp.FillAsync(old.Database, 5);
        var before = await BackedUp.RowsAsync(old.Database);
        await using var target = await BackedUp.CreateAsync(engine);
        var path = target.Path("old.zip");
        _ = (await new WriteBackup(old.Clock).RunAsync(old.Database, path, null, default)).Value;

        _ = (await new RestoreBackup(old.Clock).RunAsync(path, target.Database, replace: true, null, default)).Value;

        (await new Migrations(target.Database, old.Clock).AppliedAsync(default)).Count.ShouldBe(Migrations.All.Count);
        var after = await BackedUp.RowsAsync(target.Database);
        after["deal"].ShouldBe(before["deal"]);
        after["person_word"].ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_of_that_name_is_never_overwritten_and_nothing_half_made_is_left()
    {
        await using var source = await BackedUp.CreateAsync(Engine.Sqlite);
        var path = await source.BackUpAsync();
        var bytes = await File.ReadAllBytesAsync(path);

        (await new WriteBackup(source.Test.Clock).RunAsync(source.Database, path, null, default)).Failure!.Kind.ShouldBe(FailureKind.Conflict);

        (await File.ReadAllBytesAsync(path)).ShouldBe(bytes);
        source.Files.ShouldBe(["all.zip"]);
    }

    [Fact]
    public async Task Only_the_account_Filon_runs_as_may_read_a_back_up()
    {
        await using var source = await BackedUp.CreateAsync(Engine.Sqlite);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(await source.BackUpAsync()).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_said_in_a_sentence()
    {
        await using var source = await BackedUp.CreateAsync(Engine.Sqlite);
        var file = await source.BackUpAsync();

        var refused = await new WriteBackup(source.Test.Clock).RunAsync(source.Database, Path.Combine(file, "below-a-file.zip"), null, default);

        refused.Failure!.Kind.ShouldBe(FailureKind.Unavailable);
    }
}
