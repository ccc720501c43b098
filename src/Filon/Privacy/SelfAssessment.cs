namespace Filon.Privacy;

/// <summary>The questions that an inspection by the CNIL begins with, answered from what is really there.</summary>
internal static class SelfAssessment
{
    private static readonly Sentence Lawful = new("Lawfulness", "Licéité"), Fair = new("Information and rights", "Information et droits"),
        Little = new("Minimisation and retention", "Minimisation et conservation"), Safe = new("Security and transfers", "Sécurité et transferts");

    public static IReadOnlyList<RegisterLine> Lines(PrivacyPolicy policy, RegisterFacts facts, ServerFacts server) =>
        [.. LawfulLines(policy, facts), .. FairLines(policy, facts), .. LittleLines(policy), .. SafeLines(policy, server)];

    private static IEnumerable<RegisterLine> LawfulLines(PrivacyPolicy policy, RegisterFacts facts) =>
    [
        new(Lawful, new("Is there a legal basis for each source?", "Chaque source a-t-elle une base légale ?"), Sentence.Format(
            "Yes: {0:N0} sources in use, each held by its own rule or by that of all others.", "Oui : {0:N0} sources utilisées, chacune selon sa règle ou celle de toutes les autres.", facts.Sources.Count)),
        new(Lawful, new("Is data collected from networks without their users knowing?", "Des données sont-elles aspirées des réseaux à l’insu des personnes ?"), new(
            "No: Filon reads only the files that are given to it, and collects nothing from a network by itself.",
            "Non : Filon ne lit que les fichiers qu’on lui donne, et ne collecte rien de lui-même sur un réseau.")),
        new(Lawful, new("Are there trackers on a site?", "Y a-t-il des traceurs sur un site ?"), new(
            "Filon places none. Its own pages set cookies for signing in and for forms only.", "Filon n’en pose aucun. Ses propres pages n’utilisent de cookies que pour la connexion et les formulaires.")),
        new(Lawful, new("Do sources prohibit such use?", "Les sources interdisent-elles cet usage ?"), policy.Sources.Values.All(rule => rule.Basis != LegalBasis.Consent)
            ? new("X’s terms ask for consent before users are profiled or followed: check the rule of the X archive.", "Les conditions de X demandent le consentement avant de profiler ou suivre ses utilisateurs : vérifiez la règle de l’archive X.")
            : new("At least one source is held on consent; keep its proof.", "Au moins une source repose sur le consentement ; gardez-en la preuve."),
            facts.Sources.Any(source => source.Format == "x-archive") && policy.For("x-archive").Basis != LegalBasis.Consent),
    ];

    private static IEnumerable<RegisterLine> FairLines(PrivacyPolicy policy, RegisterFacts facts)
    {
        var untold = facts.Sources.Where(source => policy.For(source.Format).Notice == NoticeRule.ToGive).Sum(source => source.Untold);
        yield return new(Fair, new("Are people told within a month (art. 14)?", "Les personnes sont-elles informées sous un mois (art. 14) ?"), untold == 0
            ? new("Yes: no notice is overdue.", "Oui : aucune information n’est en retard.")
            : Sentence.Count(untold, new("{0:N0} profile is overdue.", "{0:N0} profil est en retard."), new("{0:N0} profiles are overdue.", "{0:N0} profils sont en retard.")), untold > 0);
        yield return RegisterEntry.Said(Fair, new("Where do people write to, to use their rights?", "Où les personnes écrivent-elles pour exercer leurs droits ?"), policy.Controller.Requests);
        yield return new(Fair, new("Can access and portability be answered (art. 15, 20)?", "Peut-on répondre à l’accès et à la portabilité (art. 15, 20) ?"), new(
            "Yes: one download from the person’s page, with the provenance of each field.", "Oui : un téléchargement depuis la page de la personne, avec la provenance de chaque champ."));
        yield return new(Fair, new("Is erasure effective (art. 17)?", "L’effacement est-il effectif (art. 17) ?"), Sentence.Format(
            "Yes, out of the tables, the files and the disk, and kept out of later files. Done so far: {0:N0}.", "Oui, hors des tables, des fichiers et du disque, et tenu hors des fichiers suivants. Nombre à ce jour : {0:N0}.", facts.Erasures));
        yield return new(Fair, new("Is objection honoured (art. 21)?", "L’opposition est-elle respectée (art. 21) ?"), Sentence.Format(
            "Yes: {0:N0} standing; no list, no search, no import.", "Oui : {0:N0} en cours ; ni liste, ni recherche, ni import.", facts.Objections));
    }

    private static IEnumerable<RegisterLine> LittleLines(PrivacyPolicy policy) =>
    [
        new(Little, new("Is only what is needed kept?", "Ne garde-t-on que le nécessaire ?"), new(
            "Of messages, the date and the direction: their words are not kept. Columns nobody named are not read.", "Des messages, la date et le sens : leur texte n’est pas conservé. Les colonnes que personne n’a nommées ne sont pas lues.")),
        new(Little, new("Are the terms applied?", "Les durées sont-elles appliquées ?"), policy.AgreedAt is { } since
            ? Sentence.Format("Yes: agreed on {0:d}, applied each night.", "Oui : approuvées le {0:d}, appliquées chaque nuit.", since.ToDateTimeUtc())
            : new("Not yet: an owner must agree to them.", "Pas encore : un propriétaire doit les approuver."), policy.AgreedAt is null),
    ];

    private static IEnumerable<RegisterLine> SafeLines(PrivacyPolicy policy, ServerFacts server) =>
    [
        RegisterEntry.Https(server, Safe),
        RegisterEntry.BackupsOf(server, Safe),
        RegisterEntry.Said(Safe, new("Who runs the server, under which contract (art. 28)?", "Qui exploite le serveur, sous quel contrat (art. 28) ?"), policy.Controller.Hosting),
        RegisterEntry.Said(Safe, new("Does data leave the European Economic Area?", "Des données quittent-elles l’Espace économique européen ?"), policy.Controller.Transfers),
    ];
}
