using System.Net;
using Dapper;
using Filon.Accounts;
using Filon.Letters;
using Filon.Server;
using Filon.Server.Shell;
using Filon.Storage;
using Filon.Tests.Support;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Accounts;

public sealed class ThrottleTests
{
    private const string Anne = "anne@example.org";

    [Theory, EveryEngine]
    public async Task Wrong_passwords_make_the_next_wait_longer_and_longer_and_close_nothing_for_good(Engine engine)
    {
        var clock = new FakeClock();
        await using var filon = await RunningFilon.StartAsync(engine, clock);
        await filon.AccountAsync(Anne);
        using var anyone = filon.Browse(language: "fr");
        for (var i = 0; i < 5; i++) (await GuessAsync(anyone)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        foreach (var wait in (int[])[2, 4, 8])
        {
            var refused = await GuessAsync(anyone, RunningFilon.Password);
            refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests, "even the right one waits");
            refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(wait));
            WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain($"Trop de tentatives. Réessayez dans {wait} secondes.");
            clock.Advance(TimeSpan.FromSeconds(wait));
            (await GuessAsync(anyone)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        clock.Advance(TimeSpan.FromSeconds(16));
        await anyone.SignInAsync(Anne, RunningFilon.Password);
        clock.Advance(TimeSpan.FromHours(1)); // the network is forgotten; the account would not be
        using var after = filon.Browse();
        for (var i = 0; i < 5; i++) (await GuessAsync(after)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "a good one begins anew");
    }

    [Theory, EveryEngine]
    public async Task A_stranger_who_guesses_keeps_nobody_out_whose_browser_was_here_before(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine, new FakeClock());
        await filon.AccountAsync(Anne);
        using Browsing before = filon.Browse(), stranger = filon.Browse(), anne = filon.Browse();
        await before.SignInAsync(Anne, RunningFilon.Password);
        anne.Cookies.Add(before.Cookies.GetAllCookies().Single(cookie => cookie.Name == "filon-known"));

        while ((await GuessAsync(stranger)).StatusCode != HttpStatusCode.TooManyRequests) { }
        (await GuessAsync(anne, RunningFilon.Password)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await GuessAsync(stranger, RunningFilon.Password)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests, "it frees nobody else");

        using var again = filon.Browse();
        again.Cookies.Add(before.Cookies.GetAllCookies().Single(cookie => cookie.Name == "filon-known"));
        (await again.GetAsync("/profile")).StatusCode.ShouldBe(HttpStatusCode.Found, "the cookie itself opens nothing");
        for (var i = 0; i < 5; i++) (await GuessAsync(again)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await GuessAsync(again)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests, "a known browser is counted too, for itself");
    }

    [Theory, EveryEngine]
    public async Task Two_nodes_count_together_and_a_restart_forgets_nothing(Engine engine)
    {
        var clock = new FakeClock();
        await using var filon = await RunningFilon.StartAsync(engine, clock);
        await filon.AccountAsync(Anne);
        using var here = filon.Browse();
        await using (var second = (await WebServer.StartAsync(filon.Get<Settings>(), clock, default)).Value)
        {
            using var there = new Browsing(new Uri(second.Url), null, "en");
            for (var i = 0; i < 3; i++) (await GuessAsync(here)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            for (var i = 0; i < 2; i++) (await GuessAsync(there)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await GuessAsync(there)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
            (await GuessAsync(here)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        }

        await using var restarted = (await WebServer.StartAsync(filon.Get<Settings>(), clock, default)).Value;
        using var after = new Browsing(new Uri(restarted.Url), null, "en");
        (await GuessAsync(after)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Theory, EveryEngine]
    public async Task Forty_guesses_at_the_same_moment_are_no_more_than_five_one_after_the_other(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine, new FakeClock());
        var store = filon.Get<AttemptStore>();
        AttemptSubject[] subjects = [new("account", AttemptLimit.Account), new("network", AttemptLimit.Network, IsShared: true)];
        var waits = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => store.TryAsync(subjects))));
        waits.Count(wait => wait is null).ShouldBe(5);
    }

    [Fact]
    public async Task One_network_that_tries_many_accounts_waits_and_another_does_not()
    {
        await using var filon = await RunningFilon.StartAsync(clock: new FakeClock());
        await filon.AccountAsync(Anne);
        using var anyone = filon.Browse();
        for (var i = 0; i < 10; i++)
            (await anyone.PostAsync("/sign-in", ("email", $"nobody{i}@example.org"), ("password", "a guess"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await anyone.PostAsync("/sign-in", ("email", Anne), ("password", RunningFilon.Password))).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);

        var throttle = filon.Get<Filon.Server.Accounts.Throttle>();
        (await throttle.TryAsync(Filon.Server.Accounts.Throttle.Network("sign-in", "127.0.0.77"))).ShouldNotBeNull("the same network");
        (await throttle.TryAsync(Filon.Server.Accounts.Throttle.Network("sign-in", "192.0.2.7"))).ShouldBeNull();
        (await throttle.TryAsync(Filon.Server.Accounts.Throttle.Network("link", "127.0.0.1"))).ShouldBeNull("another thing is tried");
    }

    [Theory]
    [InlineData("/password/forgotten", "email")]
    [InlineData("/password/reset", "key")]
    [InlineData("/invitation", "key")]
    [InlineData("/set-up", "code")]
    public async Task Whatever_is_tried_too_often_is_answered_with_429_and_when_to_come_back(string path, string field)
    {
        await using var filon = await RunningFilon.StartAsync(clock: new FakeClock(), settle: settings => settings with
        {
            Mail = new("127.0.0.1", 9, MailSecurity.None, "filon@example.org"), PublicUrl = new("http://filon.example.org/"),
        });
        using var anyone = filon.Browse();
        HttpResponseMessage answer;
        var tries = 0;
        do
        {
            answer = await anyone.PostAsync(path, (field, field == "email" ? $"somebody{tries}@example.org" : new string('0', 64)));
            tries++;
        }
        while (answer.StatusCode != HttpStatusCode.TooManyRequests && tries < 20);
        tries.ShouldBe(11);
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(2));
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Too many attempts. Try again in 2 seconds.");
    }

    [Fact]
    public async Task What_is_counted_stands_as_a_keyed_hash_and_goes_when_its_time_is_over()
    {
        var clock = new FakeClock();
        await using var filon = await RunningFilon.StartAsync(clock: clock);
        using var anyone = filon.Browse();
        await GuessAsync(anyone);
        await using var connection = await filon.Get<Database>().OpenAsync(default);
        var subjects = (await connection.QueryAsync<string>("select subject from attempt")).AsList();
        subjects.Count.ShouldBe(2);
        subjects.ShouldAllBe(subject => subject.Length == 64 && subject.All(char.IsAsciiHexDigitLower));
        subjects.ShouldNotContain(ApiTokenSecret.HashOf("sign-in network 127.0.0.0/24"), "a plain hash of a network is soon guessed");

        clock.Advance(TimeSpan.FromHours(1));
        (await filon.Get<AttemptStore>().ForgetAsync(default)).ShouldBe(1, "the network");
        clock.Advance(TimeSpan.FromHours(23));
        (await filon.Get<AttemptStore>().ForgetAsync(default)).ShouldBe(1, "the account");
    }

    [Fact]
    public async Task While_an_import_holds_the_only_writer_a_few_may_try_and_the_rest_wait()
    {
        await using var filon = await RunningFilon.StartAsync();
        var (held, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var import = filon.Get<Database>().WriteAsync(async transaction =>
        {
            await transaction.ExecuteAsync("delete from attempt");
            held.SetResult();
            await release.Task;
        }, default);
        await held.Task;
        var store = filon.Get<AttemptStore>();
        (await store.TryAsync([new("somebody", AttemptLimit.Account)])).ShouldBeNull();
        var waits = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => store.TryAsync([new("somebody", AttemptLimit.Account)]))));
        waits.ShouldAllBe(wait => wait != null);
        release.SetResult();
        await import;
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 2)]
    [InlineData(6, 4)]
    [InlineData(13, 512)]
    [InlineData(14, 900)]
    [InlineData(1_000_000, 900)]
    public void The_wait_doubles_up_to_a_quarter_of_an_hour(long failures, int seconds) => AttemptLimit.Account.Wait(failures).ShouldBe(Duration.FromSeconds(seconds));

    private static Task<HttpResponseMessage> GuessAsync(Browsing browsing, string password = "a wrong guess") =>
        browsing.PostAsync("/sign-in", ("email", Anne), ("password", password));
}
