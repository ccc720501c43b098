using Filon.People;

namespace Filon.Server.People;

/// <summary>What the room's codes are called on a screen.</summary>
internal static class PeopleWords
{
    public static Sentence Network(string network) => network switch
    {
        Networks.X => new("X account", "Compte X"),
        Networks.LinkedIn => new("LinkedIn profile", "Profil LinkedIn"),
        Networks.Mastodon => new("Mastodon account", "Compte Mastodon"),
        Networks.Bluesky => new("Bluesky account", "Compte Bluesky"),
        Networks.Crm => new("CRM contact", "Contact du CRM"),
        Networks.Email => new("E-mail address", "Adresse e-mail"),
        Networks.File => new("Name in a file", "Nom dans un fichier"),
        _ => Sentence.Same(network),
    };

    /// <summary>The usual stages in both languages; a stage of the CRM's own as it calls it.</summary>
    public static Sentence Stage(string stage) => stage.Trim().ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal) switch
    {
        "subscriber" => new("Subscriber", "Abonné"),
        "lead" => new("Lead", "Lead"),
        "marketingqualifiedlead" => new("Marketing-qualified lead", "Lead qualifié par le marketing"),
        "salesqualifiedlead" => new("Sales-qualified lead", "Lead qualifié par les ventes"),
        "opportunity" => new("Opportunity", "Opportunité"),
        "customer" => new("Customer", "Client"),
        "evangelist" => new("Evangelist", "Ambassadeur"),
        "other" => new("Other", "Autre"),
        _ => Sentence.Same(stage),
    };

    /// <summary>Customers or prospects.</summary>
    public static Sentence Relation(string relation) => relation == PersonFilter.Customer ? new("Customers", "Clients") : new("Prospects", "Prospects");

    public static Sentence Step(JourneyStep step) => step.What switch
    {
        "conversion" => Sentence.Format("Conversion: {0}", "Conversion : {0}", step.Kind),
        "opened" => new("Deal opened", "Affaire ouverte"),
        "won" => new("Deal won", "Affaire gagnée"),
        "lost" => new("Deal lost", "Affaire perdue"),
        _ => step.Kind switch
        {
            "sales" => new("Sales touch", "Contact commercial"),
            "lead" => new("Became a lead", "Devient un lead"),
            "opportunity" => new("Became an opportunity", "Devient une opportunité"),
            _ => new("Marketing touch", "Contact marketing"),
        },
    };

    public static Sentence Field(string field) => field switch
    {
        "name" => new("Name", "Nom"),
        "company" => new("Company", "Entreprise"),
        "email" => new("E-mail", "E-mail"),
        "handle" => new("Handle", "Identifiant"),
        "linkedin" => Sentence.Same("LinkedIn"),
        "phone" => new("Telephone", "Téléphone"),
        "title" => new("Title", "Fonction"),
        _ => new("Namesakes", "Homonymes"),
    };

    public static Sentence State(string state) => state switch
    {
        EdgeState.Automatic => new("joined automatically", "relié automatiquement"),
        EdgeState.Accepted => new("accepted", "accepté"),
        EdgeState.Refused => new("refused", "refusé"),
        EdgeState.Open => new("set aside", "mis de côté"),
        _ => new("to confirm", "à confirmer"),
    };
}
