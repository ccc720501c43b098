using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using NodaTime;

namespace Filon.Letters;

/// <summary>
/// One letter given to a mail server (RFC 5321). Names and passwords travel only where the line is encrypted, or never leaves this machine;
/// a server that should offer TLS and does not is given nothing.
/// </summary>
internal sealed class SmtpSending(MailServer server, Letter letter, long id, Instant now)
{
    private readonly MailAddress _from = new(server.From);
    private bool _given;

    /// <summary>How long each answer is waited for.</summary>
    public TimeSpan Patience { get; init; } = SmtpLine.UsualPatience;

    /// <param name="beforeGiving">Done at the last moment before the letter leaves: from then on it may have arrived. False keeps it here.</param>
    public Task<MailResult> RunAsync(Func<Task<bool>> beforeGiving, CancellationToken cancel) =>
        OnLineAsync(async line => await GreetAsync(line, cancel) ?? await GiveAsync(line, beforeGiving, cancel), cancel);

    /// <summary>As far as a letter would begin, and no further.</summary>
    public Task<MailResult> ReachAsync(CancellationToken cancel) => OnLineAsync(async line =>
    {
        if (await GreetAsync(line, cancel) is { } trouble) return trouble;
        await line.WriteAsync("QUIT\r\n", cancel);
        return MailResult.Sent;
    }, cancel);

    private async Task<MailResult> OnLineAsync(Func<SmtpLine, Task<MailResult>> speak, CancellationToken cancel)
    {
        using var line = new SmtpLine(Patience);
        try
        {
            return await speak(line);
        }
        catch (Exception exception) when (exception is IOException or SocketException or AuthenticationException
            || (exception is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return _given ? Lost : new(MailEnd.Later, Sentence.Format(
                "The mail server {0} cannot be reached: {1}", "Le serveur de courriel {0} est injoignable\u00a0: {1}",
                server.Host, exception is OperationCanceledException ? $"no answer in {Patience.TotalSeconds:0} s" : exception.Message));
        }
    }

    private static MailResult Lost { get; } = new(MailEnd.Unknown, new(
        "The line to the mail server broke when the mail was given: it may have arrived, and is not sent twice.",
        "La liaison avec le serveur de courriel s’est rompue pendant l’envoi\u00a0: le courriel est peut-être arrivé, il n’est pas envoyé deux fois."));

    private async Task<MailResult?> GreetAsync(SmtpLine line, CancellationToken cancel)
    {
        await line.ConnectAsync(server.Host, server.Port, cancel);
        if (server.Security == MailSecurity.Tls) await line.EncryptAsync(server.Host, server.Authority, cancel);
        if (await line.ReadAsync(cancel) is { Code: not 220 } closed) return Later(closed);
        var hello = await line.AskAsync($"EHLO {line.Name}", cancel);
        if (hello.Code != 250) return Later(hello);
        if (server.Security == MailSecurity.StartTls)
        {
            if (!hello.Offers("STARTTLS"))
                return new(MailEnd.Later, new(
                    "The mail server offers no encryption (STARTTLS): nothing was sent.",
                    "Le serveur de courriel n’offre pas de chiffrement (STARTTLS)\u00a0: rien n’a été envoyé."));
            if (await line.AskAsync("STARTTLS", cancel) is { Code: not 220 } refused) return Later(refused);
            await line.EncryptAsync(server.Host, server.Authority, cancel);
            hello = await line.AskAsync($"EHLO {line.Name}", cancel);
            if (hello.Code != 250) return Later(hello);
        }

        return server.User is null ? null : await SignInAsync(line, hello, cancel);
    }

    private async Task<MailResult?> SignInAsync(SmtpLine line, SmtpReply hello, CancellationToken cancel)
    {
        var (user, password) = (server.User!, server.Password ?? "");
        SmtpReply reply;
        if (hello.Offers("AUTH", "LOGIN") && !hello.Offers("AUTH", "PLAIN"))
        {
            reply = await line.AskAsync("AUTH LOGIN", cancel);
            if (reply.Code == 334) reply = await line.AskAsync(Base64(user), cancel);
            if (reply.Code == 334) reply = await line.AskAsync(Base64(password), cancel);
        }
        else
        {
            reply = await line.AskAsync($"AUTH PLAIN {Base64($"\0{user}\0{password}")}", cancel);
        }

        return reply.Code == 235 ? null : new(MailEnd.Later, Sentence.Format(
            "The mail server does not take this user and password: {0}", "Le serveur de courriel n’accepte pas cet utilisateur et ce mot de passe\u00a0: {0}", reply.Text));
    }

    private async Task<MailResult> GiveAsync(SmtpLine line, Func<Task<bool>> beforeGiving, CancellationToken cancel)
    {
        if (LetterMime.AsciiAddress(letter.To) is not { } to || LetterMime.AsciiAddress(_from.Address) is not { } from)
            return new(MailEnd.Refused, new("This address cannot be written to.", "On ne peut pas écrire à cette adresse."));
        foreach (var command in new[] { $"MAIL FROM:<{from}>", $"RCPT TO:<{to}>" })
            if (await line.AskAsync(command, cancel) is { Code: not (250 or 251) } reply) return NotTaken(reply);
        if (await line.AskAsync("DATA", cancel) is { Code: not 354 } unwilling) return NotTaken(unwilling);
        if (!await beforeGiving()) return MailResult.Sent;
        _given = true;
        await line.WriteAsync(LetterMime.Write(letter, _from, id, now).Replace("\r\n.", "\r\n..", StringComparison.Ordinal) + "\r\n.\r\n", cancel);
        var end = await line.ReadAsync(cancel);
        if (end.Code != 250) return NotTaken(end);
        _given = false; // it is theirs now, however the line ends
        return MailResult.Sent;
    }

    private static MailResult NotTaken(SmtpReply reply) => reply.IsPermanent
        ? new(MailEnd.Refused, Sentence.Format("The mail server refuses it: {0}", "Le serveur de courriel le refuse\u00a0: {0}", reply.Text))
        : Later(reply);

    private static MailResult Later(SmtpReply reply) => new(MailEnd.Later, Sentence.Format(
        "The mail server does not take it now: {0}", "Le serveur de courriel ne le prend pas maintenant\u00a0: {0}", reply.Text));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
