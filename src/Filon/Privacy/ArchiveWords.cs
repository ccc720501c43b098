namespace Filon.Privacy;

/// <summary>What the columns of a person's export are called.</summary>
public static class ArchiveWords
{
    public static Sentence Column(string column) => column switch
    {
        "network" => new("Kept in", "Tenu dans"),
        "network_key" => new("Identifier there", "Identifiant"),
        "handle" => new("Handle", "Pseudonyme"),
        "name" => new("Name", "Nom"),
        "email" => new("E-mail", "E-mail"),
        "phone" => new("Telephone", "Téléphone"),
        "title" => new("Job title", "Fonction"),
        "company" => new("Company", "Entreprise"),
        "country" => new("Country", "Pays"),
        "stage" => new("Stage", "Étape"),
        "original_source" => new("Original source", "Source d’origine"),
        "created_at" => new("Created", "Création"),
        "happened_at" => new("When", "Quand"),
        "closed_at" => new("Closed", "Clôture"),
        "seen_at" => new("Seen", "Vu"),
        "published_at" => new("Published", "Publication"),
        "decided_at" => new("Decided", "Décision"),
        "received_at" => new("Received", "Reçu"),
        "until_at" => new("Kept until", "Conservé jusqu’au"),
        "notice_at" => new("Informed", "Information donnée"),
        "asked_at" => new("Asked", "Demande"),
        _ => Other(column),
    };

    private static Sentence Other(string column) => column switch
    {
        "kind" => new("Kind", "Nature"),
        "channel" => new("Channel", "Canal"),
        "channel_rule" => new("Rule that gave the channel", "Règle qui donne le canal"),
        "said_channel" => new("Channel as written", "Canal écrit"),
        "source" => new("Source", "Source"),
        "medium" => new("Medium", "Support"),
        "campaign" => new("Campaign", "Campagne"),
        "referrer" => new("Referrer", "Site référent"),
        "url" => new("Page", "Page"),
        "post" => new("Post", "Publication"),
        "introducer" => new("Recommended by", "Recommandé par"),
        "label" => new("Label", "Libellé"),
        "heard_of_us" => new("How they heard of us", "Comment ils nous ont connus"),
        "amount" => new("Amount", "Montant"),
        "currency" => new("Currency", "Devise"),
        "status" => new("Outcome", "Issue"),
        "type" => new("Type", "Type"),
        "owner" => new("Owner", "Responsable"),
        "direction" => new("Direction", "Sens"),
        "text" => new("Text", "Texte"),
        "evidence" => new("Evidence", "Indice"),
        "detail" => new("Words that matched", "Mots concordants"),
        "probability" => new("Probability", "Probabilité"),
        "state" => new("State", "État"),
        "file" => new("File", "Fichier"),
        "line" => new("Line", "Ligne"),
        "as_read" => new("As it was read", "Tel que lu"),
        "field" => new("Field", "Champ"),
        "value" => new("Value", "Valeur"),
        "basis" => new("Legal basis", "Base légale"),
        "note" => new("Note", "Note"),
        _ => Sentence.Same(column),
    };
}
