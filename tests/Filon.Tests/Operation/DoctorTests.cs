using System.Net;
using Filon.Imports;
using Filon.Jobs;
using Filon.Server;
using Filon.Server.Operation;
using Filon.Server.Operation.Checks;
using Filon.Storage;
using Filon.Storage.Secrets;
using Filon.Tests.Support;
using Filon.Workspaces;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Operation;

public sealed class DoctorTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 6, 30, 12, 0);
    private readonly string _folder = Directory.CreateTempSubdirectory("filon-doctor-").FullName;

    [Theory, EveryEngine]
    public async Task A_healthy_server_has_nothing_broken_and_a_program_can_read_it(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        var (code, checks) = await DoctorAsync(test.Address);
        checks.Keys.ShouldBe(["disk", "permissions", "clock", "database", "schema", "key", "backup", "jobs", "mail", "uploads", "audit", "quiet"], ignoreOrder: true);
        checks.Values.ShouldAllBe(check => check.State != "broken");
        code.ShouldBe(checks.Values.Any(check => check.State == "attention") ? 1 : 0);
        checks["database"].Finding.ShouldContain(engine == Engine.Sqlite ? "it is whole" : "PostgreSQL");
    }

    [Fact]
    public async Task Where_there_is_no_database_it_says_so_and_makes_none()
    {
        var file = Path.Combine(_folder, "none.db");
        var (code, checks) = await DoctorAsync(DatabaseAddress.File(file));
        code.ShouldBe(2);
        checks["database"].Finding.ShouldContain("There is no database");
        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public async Task A_PostgreSQL_that_is_away_is_broken_and_the_other_checks_are_made_all_the_same()
    {
        var (code, checks) = await DoctorAsync(DatabaseAddress.Parse("postgres://nobody@127.0.0.1:9/none"));
        code.ShouldBe(2);
        checks["database"].State.ShouldBe("broken");
        checks["permissions"].State.ShouldBe("fine");
    }

    [Fact]
    public async Task A_damaged_file_is_found_by_reading_it()
    {
        await using var test = await TestDatabase.CreateAsync(Engine.Sqlite);
        var jobs = new JobStore(test.Database, test.Ids, test.Clock);
        for (var i = 0; i < 400; i++) await jobs.EnqueueAsync(1, "read-import", $"{i} {new string('x', 300)}", default);
        var file = new DatabaseHealth(test.Database, test.Clock).File.ShouldNotBeNull();
        await test.Database.WriteAsync(t => t.ExecuteAsync("pragma user_version = 1"), default);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools(); // the last connection empties the log into the file
        await using (var stream = File.OpenWrite(file))
        {
            stream.Position = stream.Length - 40_000;
            stream.Write(new byte[20_000]);
        }
        var (code, checks) = await DoctorAsync(test.Address);
        code.ShouldBe(2);
        checks["database"].State.ShouldBe("broken");
    }

    [Theory, EveryEngine]
    public async Task A_database_that_is_behind_wants_attention_and_one_from_the_future_is_broken(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        await test.Database.WriteAsync(t => t.ExecuteAsync("delete from migration where number = 3"), default);
        (await DoctorAsync(test.Address)).Checks["schema"].State.ShouldBe("attention");
        SchemaCheck.Judge([1, 2, 99], [1, 2]).State.ShouldBe(CheckState.Broken);
        SchemaCheck.Judge([1, 2], [1, 2]).State.ShouldBe(CheckState.Fine);
    }

    [Theory, EveryEngine]
    public async Task A_missing_key_is_broken_and_a_key_that_others_may_read_too(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        var keys = new SecretKeys(null, Path.Combine(_folder, "key"));
        (await new SecretStore(test.Database, keys, test.Clock).PrepareAsync(default)).ShouldBeNull();
        (await DoctorAsync(test.Address)).Checks["key"].State.ShouldBe("fine");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
            (await DoctorAsync(test.Address)).Checks["permissions"].State.ShouldBe("attention");
            File.SetUnixFileMode(keys.File, UnixFileMode.UserRead | UnixFileMode.OtherRead);
            (await DoctorAsync(test.Address)).Checks["permissions"].State.ShouldBe("broken");
        }
        File.Delete(keys.File);
        var (_, checks) = await DoctorAsync(test.Address);
        checks["key"].State.ShouldBe("broken");
        checks["key"].Remedy.ShouldContain("filon key forget");
    }

    [Theory, EveryEngine]
    public async Task Work_that_is_stuck_or_was_given_up_is_told(Engine engine)
    {
        var clock = new FakeClock();
        await using var test = await TestDatabase.CreateAsync(engine, clock);
        var (store, query) = (new JobStore(test.Database, test.Ids, clock), new JobHealthQuery(test.Database, clock));
        await store.EnqueueAsync(1, "read-import", "1", default);
        await store.EnqueueAsync(2, "read-import", "2", default);
        JobCheck.Judge(await query.ReadAsync(null, default)).State.ShouldBe(CheckState.Fine);
        clock.Advance(TimeSpan.FromMinutes(16));
        var stuck = await query.ReadAsync(null, default);
        (stuck.Waiting, stuck.Overdue).ShouldBe((2, 2));
        (await query.ReadAsync(1, default)).Overdue.ShouldBe(1);
        JobCheck.Judge(stuck).State.ShouldBe(CheckState.Broken);
        var claim = (await store.ClaimAsync("killed", null, default)).ShouldNotBeNull();
        await store.EndAsync(claim, JobState.Failed, JobProgress.None, Duration.Zero, default);
        (await store.ClaimAsync("killed", null, default)).ShouldNotBeNull();
        JobCheck.Judge(await query.ReadAsync(null, default)).State.ShouldBe(CheckState.Attention);
        clock.Advance(TimeSpan.FromMinutes(30));
        (await query.ReadAsync(null, default)).Abandoned.ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task A_workspace_where_nothing_comes_in_is_named_unless_it_is_a_demonstration(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        var account = (await new AccountStore(test.Database, test.Ids, test.Clock).AddAsync(AccountDraft.Parse(BreachedPasswords.None, "a@example.org", "A", "a fine long password").Value, "-", default)).Value;
        var workspaces = new WorkspaceStore(test.Database, test.Ids, test.Clock);
        await workspaces.CreateAsync(WorkspaceDraft.Parse("Silent", "EUR", "Europe/Paris").Value, account.Id, demonstration: false, default);
        await workspaces.CreateAsync(WorkspaceDraft.Parse("Show", "EUR", "Europe/Paris").Value, account.Id, demonstration: true, default);
        var quiet = await new QuietQuery(test.Database).ReadAsync(null, default);
        quiet.Single().ShouldBe(new QuietWorkspace("Silent", null, null));
        QuietCheck.Judge(quiet, Now, 35).Sentence.Fr.ShouldBe("Silent\u00a0: rien n’a jamais été importé.");
        QuietCheck.Judge([new("A", Now - Duration.FromDays(3), Now)], Now, 35).State.ShouldBe(CheckState.Fine);
        QuietCheck.Judge([new("A", Now - Duration.FromDays(36), Now - Duration.FromDays(40))], Now, 35).Sentence.En.ShouldBe("A: no import since 25/05/2026, no touch since 21/05/2026.");
    }

    [Fact]
    public void A_back_up_is_wanted_and_a_young_one()
    {
        var now = Now.ToDateTimeOffset();
        BackupCheck.Judge(null, now).State.ShouldBe(CheckState.Attention);
        foreach (var (days, state) in new[] { (1, CheckState.Fine), (3, CheckState.Attention), (15, CheckState.Broken) })
            BackupCheck.Judge(new("b", now.AddDays(-days), default, 1500), now).State.ShouldBe(state);
    }

    [Fact]
    public void Disk_and_clock_are_judged_by_how_much_is_left_and_how_far_they_are_apart()
    {
        DiskCheck.Judge(100L << 30, 200L << 30).State.ShouldBe(CheckState.Fine);
        DiskCheck.Judge(1L << 30, 200L << 30).State.ShouldBe(CheckState.Attention);
        DiskCheck.Judge(50L << 20, 200L << 30).State.ShouldBe(CheckState.Broken);
        DiskCheck.Judge(1_500_000_000, 3_000_000_000_000).Sentence.ShouldBe(new("1.5\u00a0GB free of 3\u00a0TB.", "1,5\u00a0Go libres sur 3\u00a0To."));
        ClockCheck.Judge(Duration.FromSeconds(1), null, Now, true).State.ShouldBe(CheckState.Fine);
        ClockCheck.Judge(Duration.FromSeconds(-3), null, Now, true).State.ShouldBe(CheckState.Attention);
        ClockCheck.Judge(Duration.FromSeconds(20), null, Now, true).State.ShouldBe(CheckState.Broken);
        ClockCheck.Judge(Duration.Zero, null, Now, false).State.ShouldBe(CheckState.Attention);
        ClockCheck.Judge(Duration.Zero, Now + Duration.FromMinutes(5), Now, true).Sentence.En.ShouldContain("gone back");
    }

    [Fact]
    public async Task An_owner_sees_the_same_as_a_page_and_others_do_not_find_it_in_their_menu()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var owner = await filon.SignedInAsync(Role.Owner, language: "fr");
        var page = WebUtility.HtmlDecode(await owner.PageAsync("server"));
        page.ShouldContain("État du serveur");
        page.ShouldContain("Espace disque");
        page.ShouldContain("Acme\u00a0: rien n’a jamais été importé.");
        WebUtility.HtmlDecode(await owner.PageAsync("server?thorough=1")).ShouldContain("elle est entière");
        using var viewer = await filon.SignedInAsync(Role.Viewer);
        (await viewer.GetAsync("server")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await viewer.PageAsync("imports")).ShouldNotContain("/server\"");
    }

    private Task<(int Code, IReadOnlyDictionary<string, (string State, string Finding, string Remedy)> Checks)> DoctorAsync(DatabaseAddress address) =>
        Doctor.RunAsync(new Settings(_folder, address, "http://127.0.0.1:0"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
