using NodaTime;

namespace Filon.Letters;

/// <summary>Whether the settings of mail are right: by one letter sent at once, or as far as the server's door.</summary>
public static class MailCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>Connects, encrypts and signs in as for a letter, and says goodbye: nobody gets anything.</summary>
    public static Task<MailResult> ReachAsync(MailServer server, Instant now, CancellationToken cancel) =>
        new SmtpSending(server, new("", "", "", ""), 0, now) { Patience = Patience }.ReachAsync(cancel);

    public static Task<MailResult> RunAsync(MailServer server, string to, Language language, Instant now, CancellationToken cancel)
    {
        var letter = Letter.Of(to, language, new("A trial of Filon’s mail", "Un essai du courriel de Filon"),
            [new("This mail was sent to see whether Filon can send any. It can.", "Ce courriel a été envoyé pour voir si Filon peut en envoyer. Il le peut.")]);
        return new SmtpSending(server, letter, now.ToUnixTimeMilliseconds(), now).RunAsync(() => Task.FromResult(true), cancel);
    }
}
