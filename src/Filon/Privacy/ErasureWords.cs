namespace Filon.Privacy;

/// <summary>What the counts of a receipt are called.</summary>
public static class ErasureWords
{
    public static Sentence Count(string what, long count) => what switch
    {
        "profile" => Sentence.Count(count, new("{0:N0} profile emptied", "{0:N0} profil vidé"), new("{0:N0} profiles emptied", "{0:N0} profils vidés")),
        "profile_email" => Sentence.Count(count, new("{0:N0} e-mail address", "{0:N0} adresse e-mail"), new("{0:N0} e-mail addresses", "{0:N0} adresses e-mail")),
        "touch" => Sentence.Count(count, new("{0:N0} touch kept without a name", "{0:N0} point de contact gardé sans nom"), new("{0:N0} touches kept without a name", "{0:N0} points de contact gardés sans nom")),
        "conversion" => Sentence.Count(count, new("{0:N0} conversion kept without a name", "{0:N0} conversion gardée sans nom"), new("{0:N0} conversions kept without a name", "{0:N0} conversions gardées sans nom")),
        "identity_edge" => Sentence.Count(count, new("{0:N0} join with its evidence", "{0:N0} rapprochement et son indice"), new("{0:N0} joins with their evidence", "{0:N0} rapprochements et leurs indices")),
        "follow" => Sentence.Count(count, new("{0:N0} follow kept without an account", "{0:N0} abonnement gardé sans compte"), new("{0:N0} follows kept without an account", "{0:N0} abonnements gardés sans compte")),
        "follow_sighting" => Sentence.Count(count, new("{0:N0} place in the list of an archive", "{0:N0} place dans la liste d’une archive"), new("{0:N0} places in the lists of archives", "{0:N0} places dans les listes d’archives")),
        "follow_decision" => Sentence.Count(count, new("{0:N0} decision about following", "{0:N0} décision d’abonnement"), new("{0:N0} decisions about following", "{0:N0} décisions d’abonnement")),
        "introduction" => Sentence.Count(count, new("{0:N0} introduction kept without the name", "{0:N0} mise en relation gardée sans le nom"), new("{0:N0} introductions kept without the name", "{0:N0} mises en relation gardées sans le nom")),
        "answer" => Sentence.Count(count, new("{0:N0} answer of ours untied", "{0:N0} de nos réponses détachée"), new("{0:N0} answers of ours untied", "{0:N0} de nos réponses détachées")),
        "event_guest" => Sentence.Count(count, new("{0:N0} invitation to an event", "{0:N0} invitation à un événement"), new("{0:N0} invitations to events", "{0:N0} invitations à des événements")),
        "import_row" => Sentence.Count(count, new("{0:N0} line of a file", "{0:N0} ligne de fichier"), new("{0:N0} lines of files", "{0:N0} lignes de fichiers")),
        "mention" => Sentence.Count(count, new("{0:N0} text where the name was struck out", "{0:N0} texte où le nom a été retiré"), new("{0:N0} texts where the name was struck out", "{0:N0} textes où le nom a été retiré")),
        "discarded" => Sentence.Count(count, new("{0:N0} import that waited was discarded: give its file again", "{0:N0} import en attente abandonné : redonnez son fichier"),
            new("{0:N0} imports that waited were discarded: give their files again", "{0:N0} imports en attente abandonnés : redonnez leurs fichiers")),
        "namesake" => Sentence.Count(count, new("{0:N0} name that somebody else bears too: left where nothing else says of whom it speaks", "{0:N0} nom porté aussi par quelqu’un d’autre : laissé là où rien d’autre ne dit de qui il s’agit"),
            new("{0:N0} names that somebody else bears too: left where nothing else says of whom they speak", "{0:N0} noms portés aussi par quelqu’un d’autre : laissés là où rien d’autre ne dit de qui il s’agit")),
        _ => Sentence.Format("{0:N0} in {1}", "{0:N0} dans {1}", count, what),
    };

    /// <summary>Those that a reader understands: the others are parts of "mention".</summary>
    public static IReadOnlyList<string> Shown { get; } =
        ["profile", "profile_email", "identity_edge", "import_row", "touch", "conversion", "event_guest", "follow", "follow_sighting", "follow_decision", "introduction", "answer", "mention", "discarded", "namesake"];

    public static Sentence Name(ErasureState state) => state switch
    {
        ErasureState.Waiting => new("Waiting", "En attente"),
        ErasureState.Erased => new("Out of the tables; the disk is being rewritten", "Retirée des tables ; le disque est en cours de réécriture"),
        _ => new("Done", "Terminé"),
    };

    public static Sentence Cause(string cause) => cause switch
    {
        "retention" => new("the retention clock", "l’échéance de conservation"),
        "restore" => new("a back-up made before the erasure was restored", "la restauration d’une sauvegarde antérieure à l’effacement"),
        _ => new("a request", "une demande"),
    };
}
