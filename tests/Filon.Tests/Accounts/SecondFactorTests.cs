using System.Net;
using System.Text.RegularExpressions;
using Filon.Accounts;
using Filon.Server.Cli;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Accounts;

public sealed partial class SecondFactorTests
{
    [Theory, EveryEngine]
    public async Task With_the_second_step_on_a_password_alone_opens_nothing_and_a_code_opens_once(Engine engine)
    {
        var clock = new FakeClock(Future);
        await using var filon = await RunningFilon.StartAsync(engine, clock);
        var (seed, _) = await TurnOnAsync(filon, clock);

        using var anyone = filon.Browse();
        var ticket = await TicketAsync(anyone);
        (await anyone.GetAsync("/profile")).StatusCode.ShouldBe(HttpStatusCode.Found, "the password alone opens nothing");
        (await PassAsync(anyone, ticket, "000000")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await PassAsync(anyone, ticket, CodeOf(seed, clock))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "the code that turned it on was used");

        clock.Advance(TimeSpan.FromSeconds(30));
        (await PassAsync(anyone, ticket, CodeOf(seed, clock))).Headers.Location!.OriginalString.ShouldBe("/");
        (await anyone.GetAsync("/profile")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var thief = filon.Browse();
        (await PassAsync(thief, await TicketAsync(thief), CodeOf(seed, clock))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "a code seen over a shoulder is used");
    }

    [Theory, EveryEngine]
    public async Task A_recovery_code_opens_once_and_the_command_line_resets_what_is_lost(Engine engine)
    {
        var clock = new FakeClock(Future);
        await using var filon = await RunningFilon.StartAsync(engine, clock);
        var (_, codes) = await TurnOnAsync(filon, clock);
        codes.Count.ShouldBe(10);
        codes.Distinct().Count().ShouldBe(10);

        using var anyone = filon.Browse();
        (await PassAsync(anyone, await TicketAsync(anyone), codes[3].ToLowerInvariant())).StatusCode.ShouldBe(HttpStatusCode.Found);
        using var again = filon.Browse();
        (await PassAsync(again, await TicketAsync(again), codes[3])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var context = new CommandContext(filon.Get<Filon.Server.Settings>(), Language.English, clock, TextWriter.Null, TextWriter.Null);
        (await CommandLine.RunAsync(["user", "reset-second-factor", "owner@acme.example"], context)).ShouldBe(0);
        using var after = filon.Browse();
        await after.SignInAsync("owner@acme.example", RunningFilon.Password);
    }

    [Fact]
    public async Task A_ticket_is_of_no_use_when_it_is_old_or_written_by_somebody_else()
    {
        var clock = new FakeClock(Future);
        await using var filon = await RunningFilon.StartAsync(clock: clock);
        var (seed, _) = await TurnOnAsync(filon, clock);
        using var anyone = filon.Browse();
        var ticket = await TicketAsync(anyone);
        clock.Advance(TimeSpan.FromMinutes(6));
        (await PassAsync(anyone, ticket, CodeOf(seed, clock))).Headers.Location!.OriginalString.ShouldBe("/sign-in");
        (await PassAsync(anyone, "forged", CodeOf(seed, clock))).Headers.Location!.OriginalString.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task Wrong_codes_make_the_next_wait_and_the_right_one_opens_after_it()
    {
        var clock = new FakeClock(Future);
        await using var filon = await RunningFilon.StartAsync(clock: clock);
        var (seed, _) = await TurnOnAsync(filon, clock);
        using var anyone = filon.Browse();
        var ticket = await TicketAsync(anyone);
        for (var i = 0; i < 5; i++) (await PassAsync(anyone, ticket, "123")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var wait in (int[])[2, 4, 8, 16])
        {
            var refused = await PassAsync(anyone, ticket, CodeOf(seed, clock));
            refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
            refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(wait));
            clock.Advance(TimeSpan.FromSeconds(wait));
            if (wait < 16) (await PassAsync(anyone, ticket, "123")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        clock.Advance(TimeSpan.FromSeconds(30));
        (await PassAsync(anyone, ticket, CodeOf(seed, clock))).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task The_second_step_is_turned_off_with_the_password_only()
    {
        var clock = new FakeClock(Future);
        await using var filon = await RunningFilon.StartAsync(clock: clock);
        using var owner = await filon.SignedInAsync();
        await TurnOnAsync(filon, clock, owner);
        (await owner.PostAsync("/profile/second-factor/off", ("present", "a guess of mine"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await owner.FollowAsync(await owner.PostAsync("/profile/second-factor/off", ("present", RunningFilon.Password)))).ShouldContain("The second step is off.");
        using var anyone = filon.Browse();
        await anyone.SignInAsync("owner@acme.example", RunningFilon.Password);
    }

    private static async Task<(byte[] Seed, IReadOnlyList<string> Codes)> TurnOnAsync(RunningFilon filon, FakeClock clock, Browsing? signedIn = null)
    {
        var owner = signedIn ?? await filon.SignedInAsync();
        (await owner.PageAsync("/profile/second-factor")).ShouldContain("class=\"qr\"");
        var account = await filon.AccountAsync("owner@acme.example");
        var seed = (await filon.Get<SecondFactorStore>().BeginAsync(account.Id, default)).Value;
        (await owner.PostAsync("/profile/second-factor", ("code", "000000"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var answer = await owner.PostAsync("/profile/second-factor", ("code", CodeOf(seed, clock)));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (seed, [.. Recovery().Matches(await answer.Content.ReadAsStringAsync()).Select(match => match.Value)]);
    }

    private static async Task<string> TicketAsync(Browsing anyone)
    {
        var answer = await anyone.PostAsync("/sign-in", ("email", "owner@acme.example"), ("password", RunningFilon.Password));
        return WebUtility.HtmlDecode(Ticket().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value);
    }

    private static Task<HttpResponseMessage> PassAsync(Browsing anyone, string ticket, string code) =>
        anyone.PostAsync("/sign-in/second", ("ticket", ticket), ("code", code), ("return", "/"));

    private static string CodeOf(byte[] seed, FakeClock clock) => Totp.Code(seed, Totp.StepOf(clock.Now()));

    // a browser forgets cookies of the past: this clock stands where it cannot
    private static DateTimeOffset Future => new(2099, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [GeneratedRegex("name=\"ticket\" value=\"([^\"]+)\"")]
    private static partial Regex Ticket();

    [GeneratedRegex("[A-Z2-7]{4}(-[A-Z2-7]{4}){3}")]
    private static partial Regex Recovery();
}
