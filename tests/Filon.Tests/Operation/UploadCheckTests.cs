using System.Text;
using Filon.Imports;
using Filon.Jobs;
using Filon.Server;
using Filon.Server.Operation;
using Filon.Server.Operation.Checks;
using Filon.Storage;
using Filon.Tests.Support;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Operation;

public sealed class UploadCheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("filon-uploads-").FullName;

    [Theory, EveryEngine]
    public async Task A_file_that_an_import_waits_for_and_that_is_gone_is_named(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        var acme = await filon.WorkspaceAsync();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("foo,bar\n1,2\n"));
        var import = (await filon.Get<Importing>().ReceiveAsync(acme.Id, new FileGiven("odd.csv", content), null, null, default)).Value;
        (await Doctor.RunAsync(filon.Get<Settings>())).Checks["uploads"].State.ShouldBe("fine");

        filon.Get<ImportFolder>().Delete(acme.Id, import.Id);

        var uploads = (await Doctor.RunAsync(filon.Get<Settings>())).Checks["uploads"];
        uploads.State.ShouldBe("attention");
        uploads.Finding.ShouldEndWith("Acme: odd.csv");
        (await filon.Get<WaitingFilesQuery>().MissingAsync(acme.Id + 1, default)).ShouldBeEmpty();
    }

    [Fact]
    public void Two_programs_of_one_folder_see_one_mark_and_of_two_folders_two()
    {
        var (one, other) = (Path.Combine(_folder, "a"), Path.Combine(_folder, "b"));

        new ImportFolder(new(one)).Mark().ShouldBe(new ImportFolder(new(one)).Mark());
        new ImportFolder(new(one)).Mark().ShouldNotBe(new ImportFolder(new(other)).Mark());
        Directory.GetFiles(one).ShouldHaveSingleItem();
    }

    [Theory, EveryEngine]
    public async Task Nodes_that_keep_uploaded_files_apart_are_broken_until_one_leaves_or_falls_silent(Engine engine)
    {
        var clock = new FakeClock();
        await using var test = await TestDatabase.CreateAsync(engine, clock);
        var nodes = new NodeStore(test.Database, clock);
        await nodes.SayAsync("left/1", "one", default);
        await nodes.SayAsync("right/2", "one", default);
        UploadCheck.Judge(await nodes.ListAsync(default), []).Sentence.En.ShouldBe("2 nodes share one folder, and no file is missing.");

        await nodes.SayAsync("right/2", "another", default);
        var apart = UploadCheck.Judge(await nodes.ListAsync(default), []);
        apart.State.ShouldBe(CheckState.Broken);
        apart.Sentence.Fr.ShouldContain("left/1 ≠ right/2");

        clock.Advance(NodeStore.Rhythm.ToTimeSpan() * 2);
        await nodes.SayAsync("left/1", "one", default);
        (await nodes.ListAsync(default)).Count.ShouldBe(2);
        clock.Advance(NodeStore.Rhythm.ToTimeSpan() * 2);
        (await nodes.ListAsync(default)).ShouldHaveSingleItem().ShouldBe(new Node("left/1", "one", clock.Now() - 2 * NodeStore.Rhythm));
        await nodes.LeaveAsync("left/1", default);
        (await nodes.ListAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_on_PostgreSQL_says_that_it_is_there_and_takes_its_leave()
    {
        if (TestDatabase.PostgresServer is null) return; // MachineTests insists on one under CI
        await using var test = await TestDatabase.CreateAsync(Engine.PostgreSql);
        var nodes = new NodeStore(test.Database, test.Clock);
        var (left, right) = (Settings("left", test), Settings("right", test));
        await using (var first = (await Filon.Server.Shell.WebServer.StartAsync(left, TimeProvider.System, default)).Value)
        {
            await UntilAsync(nodes, 1);
            await nodes.SayAsync("elsewhere/1", new ImportFolder(new(right.ImportsFolder)).Mark(), default);
            var (code, checks) = await Doctor.RunAsync(left);
            (code, checks["uploads"].State).ShouldBe((2, "broken"));
            await nodes.LeaveAsync("elsewhere/1", default);
            (await Doctor.RunAsync(left)).Checks["uploads"].State.ShouldBe("fine");
        }

        await UntilAsync(nodes, 0);
    }

    private Settings Settings(string node, TestDatabase test) => new(Path.Combine(_folder, node), test.Address, "http://127.0.0.1:0");

    private static async Task UntilAsync(NodeStore nodes, int count)
    {
        for (var i = 0; i < 100 && (await nodes.ListAsync(default)).Count != count; i++) await Task.Delay(50);
        (await nodes.ListAsync(default)).Count.ShouldBe(count);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
