using System.Net;
using System.Text.RegularExpressions;
using Dapper;
using Filon.Letters;
using Filon.Server.Cli;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Letters;

public sealed partial class MailedLinksTests
{
    private const string Next = "trois hérons sous la pluie";

    [Theory, EveryEngine]
    public async Task An_invitation_is_sent_by_mail_and_its_link_opens_the_workspace(Engine engine)
    {
        using var listener = new SmtpListener();
        await using var filon = await StartAsync(listener, engine);
        using var owner = await filon.SignedInAsync(language: "fr");
        (await owner.PostAsync("settings/invitations", ("email", "new@example.org"), ("role", "viewer"))).StatusCode.ShouldBe(HttpStatusCode.OK);

        var text = await MailAsync(listener, 1);
        text.ShouldContain("vous invite dans l’espace Acme");
        await owner.UntilAsync("settings", "Envoyée par courriel");
        using var guest = filon.Browse();
        (await guest.PostAsync("/invitation", ("key", Key().Match(text).Value), ("name", "Nadia"), ("password", Next))).StatusCode.ShouldBe(HttpStatusCode.Found);
        await NothingIsLeftAsync(filon);
    }

    [Theory, EveryEngine]
    public async Task A_forgotten_password_is_answered_alike_whether_the_account_exists_and_the_link_comes_by_mail(Engine engine)
    {
        using var listener = new SmtpListener();
        await using var filon = await StartAsync(listener, engine);
        await filon.WorkspaceAsync();
        using var anyone = filon.Browse();
        var known = await anyone.PostAsync("/password/forgotten", ("email", "founder@example.org"));
        var unknown = await anyone.PostAsync("/password/forgotten", ("email", "nobody@example.org"));
        (known.StatusCode, Without(await known.Content.ReadAsStringAsync())).ShouldBe((unknown.StatusCode, Without(await unknown.Content.ReadAsStringAsync())));
        await anyone.PostAsync("/password/forgotten", ("email", "founder@example.org"));

        var text = await MailAsync(listener, 1);
        await NothingIsLeftAsync(filon); // the second asking is answered too: by nothing, while the link is open
        (await anyone.PostAsync("/password/reset", ("key", Key().Match(text).Value), ("password", Next))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await MailAsync(listener, 2)).ShouldContain("was changed", customMessage: "the owner of the account is told");
        await anyone.SignInAsync("founder@example.org", Next);
        await NothingIsLeftAsync(filon);
        listener.Mails.Count.ShouldBe(2, "one link in five minutes, and none for who has no account");
    }

    [Fact]
    public async Task Many_forgotten_passwords_from_one_address_are_soon_too_many()
    {
        using var listener = new SmtpListener();
        await using var filon = await StartAsync(listener, Engine.Sqlite);
        await filon.WorkspaceAsync();
        using var anyone = filon.Browse();
        for (var i = 0; i < 10; i++) await anyone.PostAsync("/password/forgotten", ("email", $"nobody{i}@example.org"));
        (await anyone.PostAsync("/password/forgotten", ("email", "founder@example.org"))).IsSuccessStatusCode.ShouldBeFalse();
    }

    [Fact]
    public async Task A_mail_is_sent_again_only_where_the_server_said_it_has_not_taken_it()
    {
        using var listener = new SmtpListener();
        listener.Answers["."] = "451 later";
        await using var filon = await StartAsync(listener, Engine.Sqlite);
        using var owner = await filon.SignedInAsync();
        await owner.PostAsync("settings/invitations", ("email", "new@example.org"), ("role", "viewer"));
        await owner.UntilAsync("settings", "Mail on its way");

        listener.Answers["."] = null;
        await owner.PostAsync("settings/invitations", ("email", "other@example.org"), ("role", "viewer"));
        await owner.UntilAsync("settings", "it may have arrived, and is not sent twice");
    }

    [Fact]
    public async Task The_settings_are_tried_on_the_command_line()
    {
        using var listener = new SmtpListener();
        await using var filon = await StartAsync(listener, Engine.Sqlite);
        using StringWriter output = new(), error = new();
        var context = new CommandContext(filon.Get<Filon.Server.Settings>(), Language.English, TimeProvider.System, output, error);
        (await CommandLine.RunAsync(["mail", "test", "anne@example.org"], context)).ShouldBe(0);
        listener.Mails.Count.ShouldBe(1);
        listener.Answers["RCPT"] = "550 nobody of that name";
        (await CommandLine.RunAsync(["mail", "test", "anne@example.org"], context)).ShouldBe(7);
        error.ToString().ShouldContain("nobody of that name");
        (await CommandLine.RunAsync(["mail", "test", "anne"], context)).ShouldBe(2);
    }

    private static Task<RunningFilon> StartAsync(SmtpListener listener, Engine engine) =>
        RunningFilon.StartAsync(engine, settle: settings => settings with { Mail = listener.Server, PublicUrl = new("http://filon.example.org/") });

    private static async Task<string> MailAsync(SmtpListener listener, int number)
    {
        for (var i = 0; i < 300 && listener.Mails.Count < number; i++) await Task.Delay(100);
        return SmtpListener.TextOf(listener.Mails.ElementAt(number - 1));
    }

    /// <summary>Once sent, a letter with its link lies nowhere.</summary>
    private static async Task NothingIsLeftAsync(RunningFilon filon)
    {
        for (var i = 0; ; i++)
        {
            await using var connection = await filon.Get<Database>().OpenAsync(default);
            if (await connection.ExecuteScalarAsync<long>("select count(*) from secret where name like 'mail/%' or name like 'forgotten/%'") == 0) return;
            (i < 300).ShouldBeTrue("a letter was never sent");
            await Task.Delay(100);
        }
    }

    private static string Without(string page) => Changing().Replace(page, "");

    [GeneratedRegex("(?<=key=)[0-9a-f]{64}")]
    private static partial Regex Key();

    [GeneratedRegex("(?<=(content|value)=\")[^\"]{60,}")]
    private static partial Regex Changing();
}
