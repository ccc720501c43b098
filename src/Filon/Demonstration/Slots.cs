namespace Filon.Demonstration;

/// <summary>The words that vary inside the posts of others.</summary>
internal static class Slots
{
    public static readonly string[] Places = ["Nantes", "Lyon", "Lille", "Rennes", "Angers", "Metz", "Pau", "Valence", "Le Mans", "Troyes", "Limoges", "Dijon"];
    private static readonly string[] Machines = ["la ligne 2", "la presse", "la chaufferie", "le compresseur", "la station de pompage", "le convoyeur", "la palettiseuse", "le pont roulant", "la centrale d’air", "le groupe froid", "l’étuve", "la tour aéro"];

    public static string Fill(string template, Chance chance) =>
        template.Replace("{machine}", chance.Pick(Machines), StringComparison.Ordinal).Replace("{place}", chance.Pick(Places), StringComparison.Ordinal)
            .Replace("{count}", chance.Between(3, 28).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
