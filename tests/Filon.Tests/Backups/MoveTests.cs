using System.Net;
using Filon.Backups;
using Filon.Server;
using Filon.Server.Cli;
using Filon.Server.Shell;
using Filon.Storage;
using Filon.Tests.Support;
using Microsoft.Data.Sqlite;
using Shouldly;

namespace Filon.Tests.Backups;

public sealed class MoveTests
{
    [Theory, EveryEngine]
    public async Task A_database_moves_there_and_back_and_every_row_is_the_same(Engine there)
    {
        await using var home = await BackedUp.CreateAsync(Engine.Sqlite, rows: 400);
        await using var away = await TestDatabase.CreateAsync(there, migrate: false);
        await using var back = await TestDatabase.CreateAsync(Engine.Sqlite, migrate: false);
        var move = new MoveDatabase(home.Test.Clock);
        var choice = new MoveChoice(Path.GetTempPath(), Replace: false);

        (await move.RunAsync(home.Database, away.Database, choice, null, default)).Value.Rows.ShouldBeGreaterThan(5_000);
        _ = (await move.RunAsync(away.Database, back.Database, choice, null, default)).Value;

        var rows = await BackedUp.RowsAsync(home.Database);
        BackedUp.ShouldBeTheSame(rows, await BackedUp.RowsAsync(away.Database));
        BackedUp.ShouldBeTheSame(rows, await BackedUp.RowsAsync(back.Database));
        (await back.Database.SnapshotAsync(Migrations.AppliedAsync, default)).ShouldBe(await home.Database.SnapshotAsync(Migrations.AppliedAsync, default));
    }

    [Theory, EveryEngine]
    public async Task A_running_Filon_is_not_moved(Engine engine)
    {
        await using var home = await BackedUp.CreateAsync(engine);
        await using var away = await TestDatabase.CreateAsync(Engine.Sqlite, migrate: false);
        await using var running = new Database(home.Test.Address);
        await using var open = await running.OpenAsync(default);

        (await new MoveDatabase(home.Test.Clock).RunAsync(home.Database, away.Database, new(Path.GetTempPath(), false), null, default))
            .Failure!.Sentence.En.ShouldContain("stop it");
    }

    [Theory, EveryEngine]
    public async Task Who_is_signed_in_stays_so_after_a_move_and_an_ended_session_stays_ended(Engine there)
    {
        var folder = Directory.CreateTempSubdirectory("filon-move-").FullName;
        await using var away = await TestDatabase.CreateAsync(there, migrate: false);
        var home = new Settings(folder, DatabaseAddress.File(Path.Combine(folder, "filon.db")), "http://127.0.0.1:0");
        await ShouldDoAsync(home, "user", "add", "ada@acme.example", "--workspace", "Acme", "--password-stdin");
        string stays, ended;
        await using (var server = (await WebServer.StartAsync(home, TimeProvider.System, default)).Value)
        {
            (stays, ended) = (await SignInAsync(server), await SignInAsync(server));
            using var leaving = With(server, ended);
            (await leaving.PostAsync("/sign-out")).StatusCode.ShouldBe(HttpStatusCode.Found);
        }

        await ShouldDoAsync(home, "move", "--to", AddressOf(away));

        await using (var server = (await WebServer.StartAsync(home with { Database = away.Address }, TimeProvider.System, default)).Value)
        {
            using Browsing ada = With(server, stays), nobody = With(server, ended);
            (await ada.PageAsync("/profile")).ShouldContain("ada@acme.example");
            (await nobody.GetAsync("/profile")).StatusCode.ShouldBe(HttpStatusCode.Found);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_in_a_sentence()
    {
        using var error = new StringWriter();
        var settings = new Settings(Path.GetTempPath(), DatabaseAddress.File(Path.Combine(Path.GetTempPath(), "none.db")), "http://127.0.0.1:0");
        (await CommandLine.RunAsync(["move", "--to", "mysql://db/filon"], new(settings, Language.English, TimeProvider.System, error, error))).ShouldBe(2);
        error.ToString().ShouldContain("no address of a database");
    }

    [Theory, EveryEngine]
    public async Task The_character_that_PostgreSql_cannot_hold_does_not_stop_a_move(Engine there)
    {
        await using var home = await TestDatabase.CreateAsync(Engine.Sqlite);
        await home.Database.WriteAsync(t => t.ExecuteAsync("insert into role_rate values (1, 'wri' || char(0) || 'ter', '2026-01', 5000, 'EUR')"), default);
        await using var away = await TestDatabase.CreateAsync(there, migrate: false);

        _ = (await new MoveDatabase(home.Clock).RunAsync(home.Database, away.Database, new(Path.GetTempPath(), false), null, default)).Value;

        (await BackedUp.RowsAsync(away.Database))["role_rate"].Single().Replace("\0", "", StringComparison.Ordinal).ShouldContain("writer");
    }

    private static async Task ShouldDoAsync(Settings settings, params string[] verb)
    {
        using var error = new StringWriter();
        var context = new CommandContext(settings, Language.English, TimeProvider.System, TextWriter.Null, error) { Input = new StringReader(RunningFilon.Password) };
        (await CommandLine.RunAsync(verb, context)).ShouldBe(0, error.ToString());
    }

    /// <returns>What the cookie of the new session holds.</returns>
    private static async Task<string> SignInAsync(WebServer server)
    {
        using var browsing = new Browsing(new(server.Url), null, "en");
        await browsing.SignInAsync("ada@acme.example", RunningFilon.Password);
        return browsing.Cookies.GetAllCookies().Single(cookie => cookie.Name == "filon").Value;
    }

    private static string AddressOf(TestDatabase test) =>
        test.Address.Engine == Engine.Sqlite ? new SqliteConnectionStringBuilder(test.Address.ConnectionString).DataSource : test.Address.ConnectionString;

    private static Browsing With(WebServer server, string session)
    {
        var browsing = new Browsing(new(server.Url), null, "en");
        browsing.Cookies.Add(new Cookie("filon", session, "/", "127.0.0.1"));
        return browsing;
    }
}
