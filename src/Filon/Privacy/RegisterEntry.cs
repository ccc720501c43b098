using Filon.Workspaces;

namespace Filon.Privacy;

/// <summary>What GDPR art. 30(1) asks of a record of processing, answered from what is really there.</summary>
internal static class RegisterEntry
{
    private static readonly Sentence Who = new("Who answers for it", "Qui en répond"), What = new("What is done, and why", "Ce qui est fait, et pourquoi"),
        Whose = new("Whose data, and which", "Les données de qui, et lesquelles"), Sources = new("Where it comes from, and on what ground", "D’où elles viennent, et à quel titre"),
        Readers = new("Who receives it", "Qui les reçoit"), Terms = new("How long it is kept", "Combien de temps elles sont conservées"),
        Security = new("How it is kept safe", "Comment elles sont protégées");

    public static IReadOnlyList<RegisterLine> Lines(PrivacyPolicy policy, RegisterFacts facts, ServerFacts server) =>
    [
        Said(Who, new("Controller", "Responsable du traitement"), policy.Controller.Name),
        Said(Who, new("Contact of the controller", "Coordonnées du responsable"), policy.Controller.Contact),
        Said(Who, new("Data protection officer", "Délégué à la protection des données"), policy.Controller.Officer),
        new(What, new("Purposes", "Finalités"), new(
            "Measure what the work on social media brings: contacts, attribution of won deals, cost of winning a customer, lifetime value; follow prospects and customers.",
            "Mesurer ce que rapporte le travail sur les réseaux sociaux : contacts, attribution des affaires gagnées, coût d’acquisition, valeur vie client ; suivre prospects et clients.")),
        new(What, new("Automated decisions", "Décisions automatisées"), new(
            "None with an effect on a person. Profiles of one person are joined by named evidence; doubtful joins wait for somebody’s word, every join can be undone.",
            "Aucune qui produise un effet sur une personne. Les profils d’une même personne sont réunis sur des indices nommés ; les rapprochements douteux attendent une décision, tous peuvent être défaits.")),
        .. WhoseLines(facts), .. SourceLines(policy, facts), .. ReaderLines(policy, facts), .. TermLines(policy), .. SecurityLines(server),
    ];

    private static IEnumerable<RegisterLine> WhoseLines(RegisterFacts facts)
    {
        yield return new(Whose, new("Persons concerned", "Personnes concernées"), Sentence.Format(
            "{0:N0} prospects, {1:N0} contacts of customers, {2:N0} follows of accounts.", "{0:N0} prospects, {1:N0} contacts de clients, {2:N0} abonnements de comptes.",
            facts.Prospects, facts.Customers, facts.Follows));
        yield return new(Whose, new("Categories of data", "Catégories de données"), Sentence.Format(
            "Identity (name, handle, e-mail, telephone), professional life (job title, company, stage), contacts with us ({0:N0} touches, without the words of messages), deals ({1:N0}). No special category is asked for.",
            "Identité (nom, pseudonyme, e-mail, téléphone), vie professionnelle (fonction, entreprise, étape), contacts avec nous ({0:N0} points de contact, sans le texte des messages), affaires ({1:N0}). Aucune donnée sensible n’est demandée.",
            facts.Touches, facts.Deals));
    }

    private static IEnumerable<RegisterLine> SourceLines(PrivacyPolicy policy, RegisterFacts facts) => facts.Sources.Count == 0
        ? [new(Sources, new("Files", "Fichiers"), new("None yet.", "Aucun encore."))]
        : facts.Sources.Select(source =>
        {
            var rule = policy.For(source.Format);
            var count = Sentence.Count(source.Profiles, new("{0:N0} profile", "{0:N0} profil"), new("{0:N0} profiles", "{0:N0} profils"));
            return new RegisterLine(Sources, PrivacyWords.Source(source.Format), new(
                $"{count.En}; {PrivacyWords.Name(rule.Basis).En}; people {PrivacyWords.Name(rule.Notice).En}",
                $"{count.Fr}\u00a0; {PrivacyWords.Name(rule.Basis).Fr}\u00a0; personnes {PrivacyWords.Name(rule.Notice).Fr}"));
        });

    private static IEnumerable<RegisterLine> ReaderLines(PrivacyPolicy policy, RegisterFacts facts)
    {
        yield return new(Readers, new("Members of the workspace", "Membres de l’espace"), new(
            string.Join(", ", facts.Members.Select(member => $"{member.Count} {NameOf(member.Role).En}")), string.Join(", ", facts.Members.Select(member => $"{member.Count} {NameOf(member.Role).Fr}"))));
        yield return new(Readers, new("Programs with a token", "Programmes munis d’un jeton"), Sentence.Format("{0:N0}", "{0:N0}", facts.Tokens));
        yield return Said(Readers, new("Other recipients", "Autres destinataires"), policy.Controller.Recipients);
        yield return Said(Readers, new("Where the server stands, and who runs it", "Où se trouve le serveur, et qui l’exploite"), policy.Controller.Hosting);
        yield return Said(Readers, new("Transfers out of the European Economic Area", "Transferts hors de l’Espace économique européen"), policy.Controller.Transfers);
    }

    private static IEnumerable<RegisterLine> TermLines(PrivacyPolicy policy) => Enum.GetValues<RetentionCategory>().Select(category => new RegisterLine(
        Terms, PrivacyWords.Name(category), new($"{policy.Terms[category]} {PrivacyWords.Clock(category).En}", $"{policy.Terms[category]} {PrivacyWords.Clock(category).Fr}")));

    private static IEnumerable<RegisterLine> SecurityLines(ServerFacts server) =>
    [
        new(Security, new("Access", "Accès"), new(
            "Accounts with a hashed password; four roles, each page and act asks for the least that may use it; a workspace does not exist for others.",
            "Comptes à mot de passe haché ; quatre rôles, chaque page et chaque acte exige le rôle minimal ; un espace n’existe pas pour les autres.")),
        Https(server, Security),
        new(Security, new("At rest", "Au repos"), new(
            $"{server.Database}. Secrets are sealed (AES-256-GCM) by a key outside the database; what is deleted is written over; an erasure rewrites the disk.",
            $"{server.Database}. Les secrets sont scellés (AES-256-GCM) par une clé hors de la base\u00a0; ce qui est supprimé est réécrit\u00a0; un effacement réécrit le disque.")),
        BackupsOf(server, Security),
    ];

    internal static RegisterLine Https(ServerFacts server, Sentence section) => new(section, new("On the way", "En transit"), server.Https switch
    {
        true => new("HTTPS.", "HTTPS."),
        false => new("The address people use is not HTTPS: what they type can be read on the way.", "L’adresse utilisée n’est pas en HTTPS : ce qui est tapé peut être lu en chemin."),
        _ => new("No public address is set (FILON_PUBLIC_URL): Filon cannot say whether it is reached over HTTPS.", "Aucune adresse publique n’est réglée (FILON_PUBLIC_URL) : Filon ne peut dire si l’accès est en HTTPS."),
    }, server.Https != true);

    internal static RegisterLine BackupsOf(ServerFacts server, Sentence section) => new(section, new("Back-ups", "Sauvegardes"), server.YoungestBackup is { } youngest
        ? Sentence.Format("Number kept here: {0:N0}, the youngest of {1:d}.", "Nombre conservé ici\u00a0: {0:N0}, la plus récente du {1:d}.", server.Backups, youngest.ToDateTimeUtc())
        : new("None is kept here by Filon.", "Aucune n’est conservée ici par Filon."), server.YoungestBackup is null);

    internal static RegisterLine Said(Sentence section, Sentence question, string? answer) => new(section, question, string.IsNullOrWhiteSpace(answer) ? null : Sentence.Same(answer));

    private static Sentence NameOf(string role) => Roles.Parse(role) is { Succeeded: true, Value: var known } ? known.Name() : Sentence.Same(role);
}
