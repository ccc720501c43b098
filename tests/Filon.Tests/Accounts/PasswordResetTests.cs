using System.Net;
using System.Text.RegularExpressions;
using Filon.Accounts;
using Filon.Server.Accounts;
using Filon.Server.Cli;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Accounts;

public sealed partial class PasswordResetTests
{
    private const string Next = "trois hérons sous la pluie";

    [Theory, EveryEngine]
    public async Task A_link_sets_a_new_password_once_ends_the_sessions_and_signs_nobody_in(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var owner = await filon.SignedInAsync();
        var link = await LinkAsync(filon, "owner@acme.example");
        var other = await LinkAsync(filon, "owner@acme.example");

        using var anyone = filon.Browse(owner.Workspace);
        (await anyone.PageAsync(link)).ShouldContain("owner@acme.example");
        (await UseAsync(anyone, link, "short")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await UseAsync(anyone, link, Next)).Headers.Location!.OriginalString.ShouldBe("/sign-in");
        (await anyone.GetAsync("settings")).StatusCode.ShouldBe(HttpStatusCode.Found, "a second factor would still be asked for: the link signs nobody in");
        (await owner.GetAsync("settings")).Headers.Location!.OriginalString.ShouldStartWith("/sign-in", customMessage: "earlier sessions end");

        (await UseAsync(anyone, link, Next + "!")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await anyone.GetAsync(other)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "the other open link ends too");
        await anyone.SignInAsync("owner@acme.example", Next);
    }

    [Fact]
    public async Task A_link_ends_after_an_hour()
    {
        var clock = new FakeClock();
        await using var filon = await RunningFilon.StartAsync(clock: clock);
        await filon.WorkspaceAsync();
        var link = await LinkAsync(filon, "founder@example.org");
        using var anyone = filon.Browse();
        (await anyone.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
        clock.Advance(TimeSpan.FromHours(1));
        (await anyone.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_link_ends_with_any_change_of_password()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var owner = await filon.SignedInAsync();
        using var anyone = filon.Browse();
        var second = await LinkAsync(filon, "owner@acme.example");
        (await anyone.GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await owner.PostAsync("/profile/password", ("present", RunningFilon.Password), ("password", Next));
        (await anyone.GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("' or 1=1 --")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task A_guessed_link_opens_nothing(string key)
    {
        await using var filon = await RunningFilon.StartAsync();
        await filon.WorkspaceAsync();
        using var anyone = filon.Browse();
        (await anyone.GetAsync($"/password/reset?key={Uri.EscapeDataString(key)}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await anyone.PostAsync("/password/reset", ("key", key), ("password", Next))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await anyone.GetAsync($"/invitation?key={Uri.EscapeDataString(key)}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_mail_the_sign_in_page_leads_to_whom_to_ask_and_the_command_line_makes_the_link()
    {
        await using var filon = await RunningFilon.StartAsync(settle: settings => settings with { PublicUrl = new("http://filon.example.org") });
        await filon.WorkspaceAsync();
        using var anyone = filon.Browse();
        (await anyone.PageAsync("/sign-in")).ShouldContain("/password/forgotten");
        (await anyone.PageAsync("/password/forgotten")).ShouldContain("filon user reset-password");

        var (code, output) = await RunAsync(filon, "user", "reset-password", "founder@example.org");
        code.ShouldBe(0);
        output.ShouldStartWith("http://filon.example.org/password/reset?key=");
        (await anyone.PageAsync(Link().Match(output).Value)).ShouldContain("founder@example.org");
        (await RunAsync(filon, "user", "reset-password", "nobody@example.org")).Code.ShouldBe(3);
    }

    private static async Task<string> LinkAsync(RunningFilon filon, string email) =>
        Link().Match((await filon.Get<ResetDesk>().OpenAsync(email, default)).Value).Value;

    private static Task<HttpResponseMessage> UseAsync(Browsing browsing, string link, string password) =>
        browsing.PostAsync("/password/reset", ("key", link.Split('=')[1]), ("password", password));

    private static async Task<(int Code, string Output)> RunAsync(RunningFilon filon, params string[] arguments)
    {
        using var output = new StringWriter();
        var context = new CommandContext(filon.Get<Filon.Server.Settings>(), Language.English, TimeProvider.System, output, TextWriter.Null);
        return (await CommandLine.RunAsync(arguments, context), output.ToString());
    }

    [GeneratedRegex("/password/reset\\?key=[0-9a-f]{64}")]
    private static partial Regex Link();
}
