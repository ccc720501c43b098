namespace Filon.Letters;

/// <summary>How an attempt to send ended, and why where it did not end well.</summary>
public sealed record MailResult(MailEnd End, Sentence Sentence)
{
    public static MailResult Sent { get; } = new(MailEnd.Sent, new("The mail server has taken it.", "Le serveur de courriel l’a pris."));
}
