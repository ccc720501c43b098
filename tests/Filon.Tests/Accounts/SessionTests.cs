using System.Net;
using Dapper;
using Filon.Accounts;
using Filon.Server;
using Filon.Server.Cli;
using Filon.Server.Shell;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Accounts;

public sealed class SessionTests
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private const string Iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

    [Theory, EveryEngine]
    public async Task The_cookie_holds_a_secret_of_which_the_database_keeps_the_hash_and_no_address_beside_it(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var owner = await filon.SignedInAsync();
        var secret = CookieOf(owner);
        secret.ShouldMatch("^[0-9a-f]{64}$");

        await using var connection = await filon.Get<Database>().OpenAsync(default);
        IDictionary<string, object?> row = await connection.QuerySingleAsync<dynamic>("select * from account_session");
        row["secret_hash"].ShouldBe(ApiTokenSecret.HashOf(secret));
        row.Values.ShouldNotContain(value => value as string == secret || (value as string ?? "").Contains("127.0.0.1"));
    }

    [Theory, EveryEngine]
    public async Task Signing_out_ends_the_session_for_whoever_holds_a_copy_of_the_cookie(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var owner = await filon.SignedInAsync();
        using var thief = Copy(owner, filon.Url);
        await thief.PageAsync("/profile");
        (await owner.PostAsync("/sign-out")).Headers.Location!.OriginalString.ShouldBe("/sign-in");
        (await thief.GetAsync("/profile")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ActsAsync(filon)).ShouldContain("sign-out");
    }

    [Theory, EveryEngine]
    public async Task A_session_not_used_for_its_idle_time_is_over_and_its_row_goes(Engine engine)
    {
        var clock = new FakeClock();
        await using var filon = await RunningFilon.StartAsync(engine, clock, settings => settings with { Sessions = new SessionTerms(Duration.FromDays(2), Duration.FromDays(30)) });
        using var owner = await filon.SignedInAsync();
        clock.Advance(TimeSpan.FromHours(47));
        await owner.PageAsync("/profile");
        await filon.Get<SessionStore>().NoteSeenAsync(default);
        clock.Advance(TimeSpan.FromHours(47));
        await owner.PageAsync("/profile");
        await filon.Get<SessionStore>().NoteSeenAsync(default);
        clock.Advance(TimeSpan.FromHours(48));
        (await owner.GetAsync("/profile")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await filon.Get<SessionStore>().ForgetAsync(default)).ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task A_session_in_daily_use_ends_when_its_life_is_over_and_a_new_one_is_as_good(Engine engine)
    {
        var clock = new FakeClock();
        await using var filon = await RunningFilon.StartAsync(engine, clock);
        using var owner = await filon.SignedInAsync();
        for (var day = 1; day < 30; day++)
        {
            clock.Advance(TimeSpan.FromDays(1));
            await owner.PageAsync("/profile");
        }

        clock.Advance(TimeSpan.FromDays(1));
        (await owner.GetAsync("/profile")).StatusCode.ShouldBe(HttpStatusCode.Found);
        using var again = await filon.SignedInAsync();
        await again.PageAsync("/profile");
        await filon.Get<SessionStore>().ForgetAsync(default);
        (await CountAsync(filon)).ShouldBe(1);
    }

    [Fact]
    public async Task While_an_import_holds_the_only_writer_pages_open_and_people_sign_in()
    {
        var clock = new FakeClock();
        await using var filon = await RunningFilon.StartAsync(clock: clock);
        using var owner = await filon.SignedInAsync();
        using var late = filon.Browse();
        var (held, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var import = filon.Get<Database>().WriteAsync(async transaction =>
        {
            await transaction.ExecuteAsync("update account set name = name");
            held.SetResult();
            await release.Task;
        }, default);
        await held.Task;

        clock.Advance(TimeSpan.FromMinutes(5));
        for (var i = 0; i < 20; i++) await owner.PageAsync("/profile");
        await late.SignInAsync("owner@acme.example", RunningFilon.Password);
        await late.PageAsync("/profile");
        (await CountAsync(filon)).ShouldBe(1, "the writer is still held");

        release.SetResult();
        await import;
        await filon.Get<SessionStore>().NoteSeenAsync(default);
        (await CountAsync(filon)).ShouldBe(2);
        await late.PageAsync("/profile");
    }

    [Theory, EveryEngine]
    public async Task One_sees_where_one_is_signed_in_and_ends_one_session_or_all_others(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var here = await SignedInAsync(filon, Firefox);
        using var phone = await SignedInAsync(filon, Iphone);
        using var third = await SignedInAsync(filon, "curl/8.1");

        var page = WebUtility.HtmlDecode(await here.PageAsync("/profile/sessions"));
        foreach (var words in (string[])["Firefox on Linux", "Safari on iPhone", "curl", "This one", "14 days", "30 days"]) page.ShouldContain(words);
        var ofPhone = (await filon.Get<SessionStore>().ListAsync((await filon.AccountAsync("owner@acme.example")).Id, default)).Single(one => one.Platform == "iPhone");
        (await here.FollowAsync(await here.PostAsync($"/profile/sessions/{ofPhone.Id}/end"))).ShouldContain("The session is ended.");
        (await phone.GetAsync("/profile")).StatusCode.ShouldBe(HttpStatusCode.Found);
        await third.PageAsync("/profile");

        (await here.FollowAsync(await here.PostAsync("/profile/sessions/end-others"))).ShouldContain("1 session is ended.");
        (await third.GetAsync("/profile")).StatusCode.ShouldBe(HttpStatusCode.Found);
        await here.PageAsync("/profile");
        (await ActsAsync(filon)).ShouldBe(["profile/sessions/end", "profile/sessions/end-others"], ignoreOrder: true);
    }

    [Theory, EveryEngine]
    public async Task Nobody_ends_the_session_of_somebody_else_but_an_owner_of_a_member(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var owner = await filon.SignedInAsync();
        using var editor = await filon.SignedInAsync(Role.Editor);
        using var stranger = await filon.SignedInAsync(Role.Owner, "Other");
        var (mine, theirs) = (await filon.AccountAsync("editor@acme.example"), await filon.AccountAsync("owner@other.example"));
        var session = (await filon.Get<SessionStore>().ListAsync(mine.Id, default)).Single();

        (await stranger.PostAsync($"/profile/sessions/{session.Id}/end")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"settings/members/{mine.Id}/sessions/end")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "no member of that workspace");
        (await editor.PostAsync($"settings/members/{mine.Id}/sessions/end")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await editor.PageAsync("settings");

        (await owner.FollowAsync(await owner.PostAsync($"settings/members/{mine.Id}/sessions/end"))).ShouldContain("1 session is ended.");
        (await editor.GetAsync("settings")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await owner.PostAsync($"settings/members/{theirs.Id}/sessions/end")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await stranger.PageAsync("/profile");
    }

    [Theory, EveryEngine]
    public async Task What_is_ended_on_one_node_is_over_on_the_other_and_a_restart_ends_nothing(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var owner = await filon.SignedInAsync();
        await using (var second = (await WebServer.StartAsync(filon.Get<Settings>(), TimeProvider.System, default)).Value)
        {
            using var there = Copy(owner, new Uri(second.Url));
            await there.PageAsync("/profile");
            (await there.PostAsync("/sign-out")).StatusCode.ShouldBe(HttpStatusCode.Found);
            (await owner.GetAsync("/profile")).StatusCode.ShouldBe(HttpStatusCode.Found);
        }

        using var again = await filon.SignedInAsync();
        await using var restarted = (await WebServer.StartAsync(filon.Get<Settings>(), TimeProvider.System, default)).Value;
        using var after = Copy(again, new Uri(restarted.Url));
        await after.PageAsync("/profile");
    }

    [Theory, EveryEngine]
    public async Task A_new_password_or_second_step_ends_every_other_session(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var here = await SignedInAsync(filon, Firefox);
        var account = await filon.AccountAsync("owner@acme.example");
        var factors = filon.Get<SecondFactorStore>();

        using (var elsewhere = await SignedInAsync(filon, Iphone))
        {
            var code = Totp.Code((await factors.BeginAsync(account.Id, default)).Value, Totp.StepOf(SystemClock.Instance.GetCurrentInstant()));
            (await here.PostAsync("/profile/second-factor", ("code", code))).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await elsewhere.GetAsync("/profile")).StatusCode.ShouldBe(HttpStatusCode.Found, "begun with the password alone");
        }

        var secret = await filon.Get<SessionStore>().BeginAsync(account, Iphone, null);
        (await here.PostAsync("/profile/second-factor/off", ("present", RunningFilon.Password))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await filon.Get<SessionStore>().FindAsync(secret, default)).ShouldBeNull("the second step was turned off");

        secret = await filon.Get<SessionStore>().BeginAsync(account, Iphone, null);
        (await here.PostAsync("/profile/password", ("present", RunningFilon.Password), ("password", "another fine sentence"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await filon.Get<SessionStore>().FindAsync(secret, default)).ShouldBeNull("the password was changed");
        await here.PageAsync("/profile");
        (await CountAsync(filon)).ShouldBe(1, "those that ended are gone");
    }

    [Fact]
    public async Task The_command_line_signs_somebody_out_everywhere()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var owner = await filon.SignedInAsync();
        using var output = new StringWriter();
        var context = new CommandContext(filon.Get<Settings>(), Language.French, TimeProvider.System, output, TextWriter.Null);
        (await CommandLine.RunAsync(["user", "end-sessions", "owner@acme.example"], context)).ShouldBe(0);
        output.ToString().ShouldContain("1 session est fermée.");
        (await owner.GetAsync("/profile")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await CommandLine.RunAsync(["user", "end-sessions", "nobody@acme.example"], context)).ShouldBe(3);
    }

    [Fact]
    public async Task A_restored_back_up_signs_nobody_in_so_that_no_ended_session_comes_back()
    {
        using var folder = new BrowsedFolder();
        var settings = new Settings(folder.Path, DatabaseAddress.File(Path.Combine(folder.Path, "filon.db")), "http://127.0.0.1:0");
        var context = new CommandContext(settings, Language.English, TimeProvider.System, TextWriter.Null, TextWriter.Null) { Input = new StringReader(RunningFilon.Password) };
        (await CommandLine.RunAsync(["user", "add", "ada@acme.example", "--workspace", "Acme", "--password-stdin"], context)).ShouldBe(0);
        string secret;
        await using (var node = (await WebServer.StartAsync(settings, TimeProvider.System, default)).Value)
        {
            using var ada = new Browsing(new Uri(node.Url), null, "en");
            await ada.SignInAsync("ada@acme.example", RunningFilon.Password);
            secret = CookieOf(ada);
        }

        var file = Path.Combine(folder.Path, "kept.zip");
        (await CommandLine.RunAsync(["backup", file], context)).ShouldBe(0);
        (await CommandLine.RunAsync(["restore", file, "--replace"], context)).ShouldBe(0);
        await using var restored = (await WebServer.StartAsync(settings, TimeProvider.System, default)).Value;
        using var anyone = new Browsing(new Uri(restored.Url), null, "en");
        anyone.Cookies.Add(new Cookie("filon", secret, "/", "127.0.0.1"));
        (await anyone.GetAsync("/profile")).StatusCode.ShouldBe(HttpStatusCode.Found);
        await anyone.SignInAsync("ada@acme.example", RunningFilon.Password);
    }

    [Theory]
    [InlineData(Firefox, "Firefox on Linux", "Firefox sous Linux")]
    [InlineData(Iphone, "Safari on iPhone", "Safari sous iPhone")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0", "Edge on Windows", "Edge sous Windows")]
    [InlineData("Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36", "Chrome on Android", "Chrome sous Android")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15", "Safari on macOS", "Safari sous macOS")]
    [InlineData("curl/8.5.0", "curl", "curl")]
    [InlineData("<script>alert(1)</script>", "A browser", "Un navigateur")]
    [InlineData(null, "A browser", "Un navigateur")]
    public void A_browser_is_named_in_words_a_person_knows(string? said, string english, string french)
    {
        var (browser, platform) = BrowserName.Of(said);
        new AccountSession(1, browser, platform, default, default).Words.ShouldBe(new Sentence(english, french));
    }

    [Theory]
    [InlineData("5m", 300)]
    [InlineData("12h", 43_200)]
    [InlineData("400d", 34_560_000)]
    [InlineData("4m", null)]
    [InlineData("401d", null)]
    [InlineData("14", null)]
    [InlineData("-1d", null)]
    [InlineData("d", null)]
    [InlineData("99999999999d", null)]
    public void A_time_is_a_number_with_its_unit(string said, int? seconds) =>
        SessionTerms.Span(said).ShouldBe(seconds is { } expected ? Duration.FromSeconds(expected) : null);

    private static async Task<Browsing> SignedInAsync(RunningFilon filon, string userAgent)
    {
        var workspace = await filon.WorkspaceAsync();
        await filon.Get<MemberStore>().SetAsync(workspace.Id, (await filon.AccountAsync("owner@acme.example")).Id, Role.Owner, default);
        var browsing = filon.Browse(workspace);
        browsing.Client.DefaultRequestHeaders.UserAgent.ParseAdd(userAgent);
        await browsing.SignInAsync("owner@acme.example", RunningFilon.Password);
        return browsing;
    }

    private static string CookieOf(Browsing browsing) => browsing.Cookies.GetAllCookies().Single(cookie => cookie.Name == "filon").Value;

    private static Browsing Copy(Browsing of, Uri server)
    {
        var copy = new Browsing(server, null, "en");
        foreach (Cookie cookie in of.Cookies.GetAllCookies()) copy.Cookies.Add(cookie);
        return copy;
    }

    private static async Task<long> CountAsync(RunningFilon filon)
    {
        await using var connection = await filon.Get<Database>().OpenAsync(default);
        return await connection.ExecuteScalarAsync<long>("select count(*) from account_session");
    }

    private static async Task<IReadOnlyList<string>> ActsAsync(RunningFilon filon)
    {
        await using var connection = await filon.Get<Database>().OpenAsync(default);
        return (await connection.QueryAsync<string>("select act from audit_line where act like '%session%' or act = 'sign-out' order by number")).AsList();
    }

    private sealed class BrowsedFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("filon-session-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
