using System.Globalization;

namespace Filon.Server.Deals;

/// <summary>What a deal's codes are called on a screen.</summary>
internal static class DealWords
{
    /// <summary>A name may be of signs that nobody sees: there is always something to read, and to click on.</summary>
    public static Sentence Name(string? name) => name?.Any(sign => !char.IsWhiteSpace(sign) && !char.IsControl(sign) && char.GetUnicodeCategory(sign) != UnicodeCategory.Format) == true
        ? Sentence.Same(name)
        : new("Deal without a name", "Affaire sans nom");

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
