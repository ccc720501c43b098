using System.Net;
using System.Text.RegularExpressions;
using Filon.Letters;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Letters;

/// <summary>Our mail, given to a server that others wrote, and read in the mailbox it arrived in.</summary>
public sealed partial class PostfixTests(PostfixTests.Running running) : IClassFixture<PostfixTests.Running>
{
    private const string Paragraph = "L’été dernier, à Besançon, Œdipe et Zoé ont dîné « chez Noël » — 1 234,50 € — 🦩.";
    private readonly PostfixServer? _postfix = running.Server;

    [Fact]
    public async Task A_long_French_letter_arrives_as_it_was_written_whatever_stands_at_the_beginning_of_its_lines()
    {
        if (_postfix is null) return;
        var lines = Enumerable.Range(0, 700).Select(i => $"{i}. {Paragraph}").Append(".").Append("..").Append(".QUIT").Append("From nobody").Append(new string('é', 3000));
        var subject = "Déjà l’été : où en sont les mille et une recettes de Rondelis, à la fin du premier trimestre ?";
        var letter = Letter.Of("anne@example.test", Language.French, Sentence.Same(subject), [.. lines.Select(Sentence.Same)], "https://filon.example.test/invitation?key=1");

        foreach (var security in new[] { MailSecurity.StartTls, MailSecurity.Tls })
            (await SendAsync(letter, security)).End.ShouldBe(MailEnd.Sent);

        foreach (var mail in await _postfix.MailboxAsync("anne", 2))
            mail.Split('\n').ShouldAllBe(line => line.Length <= 998 && line.All(char.IsAscii), "as RFC 5322 wants it");
        (await _postfix.ReadAsync("anne", "hdr.subject.utf8")).Split('\n').Count(line => line.EndsWith(subject, StringComparison.Ordinal)).ShouldBe(2);
        (await _postfix.ReadAsync("anne", "hdr.from.utf8")).ShouldContain("Filon à l’été <filon@example.test>");
        var read = (await _postfix.ReadAsync("anne", "text.utf8")).ReplaceLineEndings("\n");
        read.Split(letter.Text).Length.ShouldBe(3, "twice, to the letter");
        read.Split(letter.Html).Length.ShouldBe(3, "and the same in HTML");
    }

    [Fact]
    public async Task What_the_server_refuses_is_told_in_its_words_and_nothing_of_it_arrives()
    {
        if (_postfix is null) return;
        var server = _postfix.As(MailSecurity.StartTls);
        await ShouldEndAsync(LetterTo("nobody@example.test"), server, MailEnd.Refused, "550 5.1.1");
        await ShouldEndAsync(LetterTo("basile@elsewhere.example"), server, MailEnd.Refused, "5.4.4");
        await ShouldEndAsync(LetterTo("basile@example.test", new string('é', 200_000)), server, MailEnd.Refused, "552 5.3.4");
        await ShouldEndAsync(LetterTo("basile@example.test"), server with { Password = "épuisette" }, MailEnd.Later, "535 5.7.8");
        await ShouldEndAsync(LetterTo("basile@example.test"), server with { User = null }, MailEnd.Refused, "554 5.7.1");
        await ShouldEndAsync(LetterTo("basile@example.test"), server with { Authority = null }, MailEnd.Later, "certificate");
        await ShouldEndAsync(LetterTo("basile@example.test"), server, MailEnd.Sent, "taken");
        (await _postfix.MailboxAsync("basile", 1)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_check_up_reaches_the_server_and_leaves_no_mail()
    {
        if (_postfix is null) return;
        foreach (var security in new[] { MailSecurity.StartTls, MailSecurity.Tls })
            (await MailCheck.ReachAsync(_postfix.As(security), new FakeClock().Now(), default)).ShouldBe(MailResult.Sent);
        (await MailCheck.ReachAsync(_postfix.As(MailSecurity.Tls) with { Password = "" }, new FakeClock().Now(), default)).Sentence.En.ShouldContain("535 5.7.8");
    }

    [Fact]
    public async Task The_program_sends_by_it_with_the_settings_an_administrator_writes()
    {
        if (_postfix is null) return;
        var (code, output) = await FilonProcess.RunAsync(["mail", "test", "chloe@example.test", "--lang", "fr"],
            ("folder", Path.Combine(_postfix.Folder, "filon")), ("mail_host", "localhost"), ("mail_port", $"{_postfix.Port(MailSecurity.StartTls)}"), ("mail_user", "filon"),
            ("mail_password", "épuisette du héron"), ("mail_from", "Filon <filon@example.test>"), ("mail_authority", _postfix.Authority));
        code.ShouldBe(0, output);
        (await _postfix.MailboxAsync("chloe", 1)).ShouldHaveSingleItem();
        (await _postfix.ReadAsync("chloe", "text.utf8")).ShouldContain("pour voir si Filon peut en envoyer. Il le peut.");
    }

    [Fact]
    public async Task An_invitation_comes_through_the_queue_to_the_mailbox_and_its_link_opens_the_workspace()
    {
        if (_postfix is null) return;
        await using var filon = await RunningFilon.StartAsync(
            settle: settings => settings with { Mail = _postfix.As(MailSecurity.StartTls), PublicUrl = new("http://filon.example.org/") });
        using var owner = await filon.SignedInAsync(language: "fr");
        (await owner.PostAsync("settings/invitations", ("email", "denis@example.test"), ("role", "viewer"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await _postfix.MailboxAsync("denis", 1);
        using var guest = filon.Browse();
        (await guest.PostAsync("/invitation", ("key", Key().Match(await _postfix.ReadAsync("denis", "text.utf8")).Value), ("name", "Denis"), ("password", "trois hérons sous la pluie")))
            .StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    private static Letter LetterTo(string to, string text = "Bonjour") => Letter.Of(to, Language.French, Sentence.Same("Été"), [Sentence.Same(text)]);

    private Task<MailResult> SendAsync(Letter letter, MailSecurity security) => SendAsync(letter, _postfix!.As(security));

    private static Task<MailResult> SendAsync(Letter letter, MailServer server) =>
        new SmtpSending(server, letter, 7, new FakeClock().Now()).RunAsync(() => Task.FromResult(true), default);

    private static async Task ShouldEndAsync(Letter letter, MailServer server, MailEnd end, string words)
    {
        var result = await SendAsync(letter, server);
        result.End.ShouldBe(end, result.Sentence.En);
        result.Sentence.En.ShouldContain(words);
    }

    [GeneratedRegex("(?<=key=)[0-9a-f]{64}")]
    private static partial Regex Key();

    /// <summary>One server for all of them: it takes seconds to start.</summary>
    public sealed class Running : IAsyncLifetime
    {
        public PostfixServer? Server { get; private set; }

        public async Task InitializeAsync() => Server = await PostfixServer.StartAsync();

        public async Task DisposeAsync()
        {
            if (Server is not null) await Server.DisposeAsync();
        }
    }
}
