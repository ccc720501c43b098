using Filon.Letters;
using Filon.Storage;

namespace Filon.Server.Operation.Checks;

/// <summary>Can mail leave, and does it?</summary>
internal sealed class LetterCheck(DatabaseHealth database, Outbox outbox, MailBacklogQuery backlog, TimeProvider clock) : ICheck
{
    public string Name => "mail";

    public Sentence Title { get; } = new("Mail", "Courriel");

    public async Task<Finding> LookAsync(CheckScope scope, CancellationToken cancel)
    {
        var letters = database.Exists ? await backlog.ReadAsync(cancel) : new(0, 0, 0, null);
        return Judge(outbox.Server, outbox.Server is { } server ? await MailCheck.ReachAsync(server, clock.Now(), cancel) : null, letters);
    }

    internal static Finding Judge(MailServer? server, MailResult? reached, MailBacklog letters)
    {
        if (server is null)
            return letters.Waiting > 0
                ? Finding.Attention(Waiting(letters), new("No mail server is set any more: set mail_host again, or make new links by hand.", "Plus aucun serveur de courriel n’est réglé\u00a0: réglez de nouveau mail_host, ou faites de nouveaux liens à la main."))
                : Finding.Fine(new("No mail server is set: invitations and new passwords go by links that a person passes on.", "Aucun serveur de courriel n’est réglé\u00a0: invitations et nouveaux mots de passe passent par des liens qu’une personne transmet."));
        if (reached!.End != MailEnd.Sent)
            return Finding.Broken(reached.Sentence, new("Correct the settings mail_…, or the server; then: filon mail test ADDRESS.", "Corrigez les réglages mail_…, ou le serveur\u00a0; puis\u00a0: filon mail test ADRESSE."));
        if (letters.Failed > 0)
            return Finding.Attention(
                Sentence.Count(letters.Failed, new("{0:N0} letter was given up in the last seven days.", "{0:N0} courriel a été abandonné ces sept derniers jours."),
                    new("{0:N0} letters were given up in the last seven days.", "{0:N0} courriels ont été abandonnés ces sept derniers jours.")),
                new("The list of invitations says which and why: send them again, or pass the links on.", "La liste des invitations dit lesquels et pourquoi\u00a0: renvoyez-les, ou transmettez les liens."));
        return letters.Tried > 0
            ? Finding.Attention(Waiting(letters), Sentence.Format("{0} answers now but did not take them: they are tried for four hours.", "{0} répond maintenant mais ne les a pas pris\u00a0: ils sont essayés pendant quatre heures.", server.Host))
            : Finding.Fine(Sentence.Format("{0} answers and takes our mail.", "{0} répond et prend notre courriel.", server.Host));
    }

    private static Sentence Waiting(MailBacklog letters)
    {
        var count = Sentence.Count(letters.Waiting, new("{0:N0} letter waits", "{0:N0} courriel attend"), new("{0:N0} letters wait", "{0:N0} courriels attendent"));
        var since = Sentence.Format("since {0:d}", "depuis le {0:d}", letters.Oldest?.ToDateTimeUtc());
        return new($"{count.En}, the oldest {since.En}.", $"{count.Fr}, le plus ancien {since.Fr}.");
    }
}
