using Filon.People;

namespace Filon.Server.People;

/// <summary>What the room's codes are called on a screen.</summary>
internal static class PeopleWords
{
    public static Sentence Network(string network) => network switch
    {
        Networks.X => new("X account", "Compte X"),
        Networks.Crm => new("CRM contact", "Contact du CRM"),
        Networks.Email => new("E-mail address", "Adresse e-mail"),
        Networks.File => new("Name in a file", "Nom dans un fichier"),
        _ => Sentence.Same(network),
    };

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
        "phone" => new("Telephone", "Téléphone"),
        _ => new("Namesakes", "Homonymes"),
    };

    public static Sentence State(string state) => state switch
    {
        EdgeState.Automatic => new("joined automatically", "relié automatiquement"),
        EdgeState.Accepted => new("accepted", "accepté"),
        EdgeState.Refused => new("refused", "refusé"),
        _ => new("to confirm", "à confirmer"),
    };
}
