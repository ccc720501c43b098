using Dapper;
using Filon.Backups;
using Filon.Imports;
using Filon.Jobs;
using Filon.People;
using Filon.Server;
using Filon.Server.Cli;
using Filon.Storage;
using Filon.Tests.Backups;
using Filon.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Filon.Tests.Privacy;

/// <summary>A back-up made before an erasure holds the person: what becomes of it when it is restored, through the real command line.</summary>
public sealed class RestoredErasureTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("filon-restored-").FullName;

    [Theory, MemberData(nameof(BackupTests.Pairs), MemberType = typeof(BackupTests))]
    public async Task Whoever_was_erased_after_a_back_up_is_erased_again_when_it_is_restored_in_place(Engine from, Engine to)
    {
        await using var world = await PrivacyWorld.CreateAsync(from);
        var (before, after) = await BackUpAroundErasureAsync(world);
        await using var target = await TestDatabase.CreateAsync(to, migrate: false);
        var context = Context(world, target);
        (await RestoreAsync(context, after)).Code.ShouldBe(0);

        var (code, output) = await RestoreAsync(context, before, "--replace");

        code.ShouldBe(0, output);
        output.ShouldContain("1 person who was erased after that came back with it");
        output.ShouldNotContain("Nothing here tells");
        (await PrivacyWorld.FoundAsync(context.Settings, ["Vlemmertz"])).ShouldNotBeEmpty("or the search proves nothing");
        await RunJobsAsync(context);
        (await PrivacyWorld.FoundAsync(context.Settings, PrivacyWorld.Words)).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Nobody_comes_back_with_a_file_between_the_restore_and_the_second_erasure(Engine engine)
    {
        await using var world = await PrivacyWorld.CreateAsync(engine);
        var (before, after) = await BackUpAroundErasureAsync(world);
        await using var target = await TestDatabase.CreateAsync(engine, migrate: false);
        var context = Context(world, target);
        await RestoreAsync(context, after);
        await RestoreAsync(context, before, "--replace");

        await using var services = await context.OpenAsync(default);
        var list = (await services.GetRequiredService<SuppressionStore>().LoadAsync(world.Workspace, default)).Value;

        list.Find(Identities.Email("zq.private@firm.example"))!.Reason.ShouldBe(Suppressed.Erased);
    }

    [Fact]
    public async Task On_an_empty_machine_the_youngest_back_up_of_the_folder_tells_who_was_erased()
    {
        await using var world = await PrivacyWorld.CreateAsync(Engine.Sqlite);
        var (before, after) = await BackUpAroundErasureAsync(world);
        await using var target = await TestDatabase.CreateAsync(Engine.Sqlite, migrate: false);
        var context = Context(world, target);
        Directory.CreateDirectory(context.Settings.BackupsFolder);
        File.Copy(after, Path.Combine(context.Settings.BackupsFolder, BackupNames.Of(TimeProvider.System.GetUtcNow(), BackupCause.Scheduled)));

        var (_, output) = await RestoreAsync(context, before);

        output.ShouldContain("1 person who was erased after that came back with it");
        Directory.GetFiles(context.Settings.BackupsFolder).ShouldHaveSingleItem();
        await RunJobsAsync(context);
        File.Delete(Directory.GetFiles(context.Settings.BackupsFolder)[0]);
        (await PrivacyWorld.FoundAsync(context.Settings, PrivacyWorld.Words)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_nothing_tells_who_was_erased_since_the_restore_says_so()
    {
        await using var world = await PrivacyWorld.CreateAsync(Engine.Sqlite);
        var (before, _) = await BackUpAroundErasureAsync(world);
        await using var target = await TestDatabase.CreateAsync(Engine.Sqlite, migrate: false);

        var (code, output) = await RestoreAsync(Context(world, target) with { Language = Language.French }, before);

        code.ShouldBe(0);
        output.ShouldContain("Rien ici ne dit qui a été effacé depuis");
        output.ShouldContain("filon person erase NUMÉRO");
    }

    [Theory, EveryEngine]
    public async Task An_import_whose_file_no_back_up_holds_is_named_and_says_on_its_page_what_to_do(Engine engine)
    {
        await using var world = await PrivacyWorld.CreateAsync(engine);
        var odd = await world.PreviewAsync("odd.csv", "foo,bar\n1,2\n"u8.ToArray());
        odd.State.ShouldBe(ImportState.Mapping);
        var previewed = await world.PreviewAsync("more.csv", "email,date,channel\nbob@firm.example,2026-02-05,Event\n"u8.ToArray());
        var path = await BackUpAsync(world, "waiting.zip");
        await using var target = await TestDatabase.CreateAsync(engine, migrate: false);
        var context = Context(world, target);

        var (_, output) = await RestoreAsync(context, path);

        output.ShouldContain("Acme: the import of odd.csv waits for its file, which is not here");
        output.ShouldNotContain("more.csv");
        await using var services = await context.OpenAsync(default);
        var importing = services.GetRequiredService<Importing>();
        (await importing.ApplyAsync(world.Workspace, previewed.Id, default)).Failure?.Sentence.En.ShouldBeNull();
        await services.GetRequiredService<JobRunner>().RunAllAsync(default);
        var imports = services.GetRequiredService<ImportStore>();
        (await imports.FindAsync(world.Workspace, previewed.Id, default))!.State.ShouldBe(ImportState.Applied, "its lines were in the back-up");
        (await services.GetRequiredService<Filon.Server.Imports.ImportScene>().ColumnsAsync(world.Workspace, odd.Id, null, default))
            .Failure!.Sentence.En.ShouldContain("give the file again");
    }

    [Fact]
    public async Task An_import_whose_file_is_gone_says_so_on_its_page_and_can_be_discarded()
    {
        await using var world = await PrivacyWorld.CreateAsync(Engine.Sqlite);
        var odd = await world.PreviewAsync("odd.csv", "foo,bar\n1,2\n"u8.ToArray());
        world.Filon.Get<ImportFolder>().Delete(world.Workspace, odd.Id);
        using var editor = await world.Filon.SignedInAsync(language: "fr");

        System.Net.WebUtility.HtmlDecode(await editor.PageAsync($"imports/{odd.Id}")).ShouldContain("n’est plus sur le serveur");
        (await editor.PostAsync($"imports/{odd.Id}/discard")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Found);
    }

    private async Task<(string Before, string After)> BackUpAroundErasureAsync(PrivacyWorld world)
    {
        var before = await BackUpAsync(world, "before.zip");
        await world.EraseAsync(await world.PersonAsync());
        return (before, await BackUpAsync(world, "after.zip"));
    }

    private async Task<string> BackUpAsync(PrivacyWorld world, string name)
    {
        (await new WriteBackup(TimeProvider.System).RunAsync(world.Filon.Get<Database>(), Path.Combine(_folder, name), null, default)).Failure?.Sentence.En.ShouldBeNull();
        return Path.Combine(_folder, name);
    }

    /// <summary>Another machine with the same key.</summary>
    private CommandContext Context(PrivacyWorld world, TestDatabase target)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, Guid.NewGuid().ToString("N"))).FullName;
        File.Copy(Path.Combine(world.Filon.Folder, "key"), Path.Combine(folder, "key"));
        return new(new Settings(folder, target.Address, "http://127.0.0.1:0"), Language.English, TimeProvider.System, TextWriter.Null, TextWriter.Null);
    }

    private static async Task<(int Code, string Output)> RestoreAsync(CommandContext context, params string[] arguments)
    {
        using var output = new StringWriter();
        return (await CommandLine.RunAsync(["restore", .. arguments], context with { Output = output, Error = output }), output.ToString());
    }

    private static async Task RunJobsAsync(CommandContext context)
    {
        await using var services = await context.OpenAsync(default);
        await services.GetRequiredService<JobRunner>().RunAllAsync(default);
        await using var connection = await services.GetRequiredService<Database>().OpenAsync(default);
        (await connection.QueryAsync<string>("select kind || ' is ' || state || ': ' || coalesce(message_en, '') from job where state <> 'done' and kind = 'erase-persons'")).ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
