namespace Filon.Demonstration;

/// <summary>What people call themselves on X: sometimes their name, sometimes anything but.</summary>
internal static class Handles
{
    private const int Longest = 15;
    private static readonly string[] Pseudonyms = ["CleDe13", "maintenance_man", "BurinEtLime", "usine_et_moi", "LaPompeFuit", "grainDeSable", "atelier_7", "FiletM12", "toutroule", "HuileDeCoude", "quart_de_nuit", "RonderOuPas"];

    /// <summary>At most 15 letters, digits and underscores.</summary>
    public static string Wish(Actor actor, Chance chance)
    {
        var (first, last) = (Spelling.Plain(actor.First), Spelling.Plain(actor.MarriedLast ?? actor.Last));
        var wish = chance.Mark() switch
        {
            < 0.22 => first[0] + last,
            < 0.44 => first + last,
            < 0.60 => $"{first}_{last}",
            < 0.72 => $"{last}_{first[0]}",
            < 0.82 => $"{first}{last[0]}{chance.Between(60, 99)}",
            < 0.90 => $"{first[0]}_{last}",
            _ => chance.Pick(Pseudonyms),
        };
        return wish[..Math.Min(Longest, wish.Length)];
    }

    public static string DisplayName(Actor actor, string? firm, Chance chance)
    {
        var last = actor.MarriedLast ?? actor.Last;
        return chance.Mark() switch
        {
            < 0.50 => $"{actor.First} {last}",
            < 0.58 => Spelling.WithoutAccents($"{actor.First} {last}"),
            < 0.64 => $"{actor.First} {last} 🔧",
            < 0.72 when firm is not null => $"{actor.First} {last} | {firm}",
            < 0.78 => $"{actor.First} {last[0]}.",
            < 0.83 => $"{actor.First[0]}. {last}",
            < 0.88 => $"{actor.Nickname ?? actor.First} {last}",
            < 0.92 => Spelling.Capitals($"{last} {actor.First}"),
            < 0.96 => actor.Nickname ?? actor.First,
            _ => chance.Pick(Pseudonyms),
        };
    }
}
