using NodaTime;

namespace Filon.Letters;

/// <summary>One letter sent at once, to see whether the settings are right.</summary>
public static class MailCheck
{
    public static Task<MailResult> RunAsync(MailServer server, string to, Language language, Instant now, CancellationToken cancel)
    {
        var letter = Letter.Of(to, language, new("A trial of Filon’s mail", "Un essai du courriel de Filon"),
            [new("This mail was sent to see whether Filon can send any. It can.", "Ce courriel a été envoyé pour voir si Filon peut en envoyer. Il le peut.")]);
        return new SmtpSending(server, letter, now.ToUnixTimeMilliseconds(), now).RunAsync(() => Task.FromResult(true), cancel);
    }
}
