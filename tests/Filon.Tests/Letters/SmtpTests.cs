using Filon.Letters;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Letters;

public sealed class SmtpTests
{
    [Theory]
    [InlineData(MailSecurity.None)]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Tls)]
    public async Task A_mail_is_given_to_the_server_and_reads_as_it_was_written(MailSecurity security)
    {
        using var listener = new SmtpListener(security);
        (await TryAsync(listener.Server with { User = "filon", Password = "secret" })).End.ShouldBe(MailEnd.Sent);
        var mail = listener.Mails.ShouldHaveSingleItem();
        mail.ShouldContain("To: anne@example.org\r\n");
        mail.ShouldContain("From: =?utf-8?B?Rmlsb24gw6l0w6k=?= <filon@example.org>\r\n");
        SmtpListener.TextOf(mail).ShouldContain("Il le peut.");
        if (security != MailSecurity.None) listener.Commands.ShouldContain(command => command.StartsWith("AUTH PLAIN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_sent_where_encryption_is_asked_for_and_not_offered()
    {
        using var listener = new SmtpListener(MailSecurity.StartTls) { OffersStartTls = false };
        var result = await TryAsync(listener.Server with { User = "filon", Password = "secret" });
        (result.End, result.Sentence.En.Contains("STARTTLS", StringComparison.Ordinal)).ShouldBe((MailEnd.Later, true));
        listener.Commands.ShouldAllBe(command => command.StartsWith("EHLO", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Tls)]
    public async Task Nothing_is_sent_to_a_server_whose_certificate_nobody_vouches_for(MailSecurity security)
    {
        using var listener = new SmtpListener(security);
        (await TryAsync(listener.Server with { Authority = null, User = "filon", Password = "secret" })).End.ShouldBe(MailEnd.Later);
        listener.Commands.ShouldNotContain(command => command.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("RCPT", "550 no such user", MailEnd.Refused)]
    [InlineData("RCPT", "450 try later", MailEnd.Later)]
    [InlineData("RCPT", null, MailEnd.Later)]
    [InlineData("AUTH", "535 no", MailEnd.Later)]
    [InlineData(".", "554 spam", MailEnd.Refused)]
    [InlineData(".", "451 later", MailEnd.Later)]
    [InlineData(".", null, MailEnd.Unknown)]
    public async Task What_the_server_answers_decides_whether_a_mail_is_tried_again(string to, string? answer, MailEnd expected)
    {
        using var listener = new SmtpListener();
        listener.Answers[to] = answer;
        (await TryAsync(listener.Server with { User = "filon", Password = "secret" })).End.ShouldBe(expected);
    }

    [Theory]
    [InlineData("anne@example.org\r\nBcc: all@example.org")]
    [InlineData("anne@example.org>\r\nRCPT TO:<all@example.org")]
    [InlineData("anne\u00e9@example.org")]
    public async Task An_address_cannot_carry_another_header_or_command(string to)
    {
        using var listener = new SmtpListener();
        var letter = Letter.Of(to, Language.English, new("Hello", "Bonjour"), [new("Text", "Texte")]);
        (await new SmtpSending(listener.Server, letter, 1, new FakeClock().Now()).RunAsync(() => Task.FromResult(true), default)).End.ShouldBe(MailEnd.Refused);
        listener.Commands.ShouldNotContain(command => command.Contains("all@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_subject_with_line_breaks_or_beyond_a_line_stays_one_header()
    {
        using var listener = new SmtpListener();
        var subject = "Été\r\nBcc: all@example.org\r\n\r\n" + new string('é', 200);
        var letter = Letter.Of("anne@example.org", Language.English, Sentence.Same(subject), [Sentence.Same(".\r\n.\r\nQUIT <b>")]);
        (await new SmtpSending(listener.Server, letter, 1, new FakeClock().Now()).RunAsync(() => Task.FromResult(true), default)).End.ShouldBe(MailEnd.Sent);
        var mail = listener.Mails.ShouldHaveSingleItem();
        mail.Split("\r\n").ShouldAllBe(line => line.Length < 100 && !line.StartsWith("Bcc", StringComparison.Ordinal));
        SmtpListener.TextOf(mail).ShouldContain("QUIT <b>");
        letter.Html.ShouldContain("QUIT &lt;b&gt;");
    }

    private static Task<MailResult> TryAsync(MailServer server) => MailCheck.RunAsync(server, "anne@example.org", Language.French, new FakeClock().Now(), default);
}
