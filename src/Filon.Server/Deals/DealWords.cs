namespace Filon.Server.Deals;

/// <summary>What a deal's codes are called on a screen.</summary>
internal static class DealWords
{
    public static Sentence Status(string status) => status switch
    {
        "won" => new("Won", "Gagnée"),
        "lost" => new("Lost", "Perdue"),
        _ => new("Open", "En cours"),
    };

    public static Sentence Type(string type) => type switch
    {
        "additional" => new("Additional sale", "Vente complémentaire"),
        "renewal" => new("Renewal", "Renouvellement"),
        _ => new("New customer", "Nouveau client"),
    };
}
