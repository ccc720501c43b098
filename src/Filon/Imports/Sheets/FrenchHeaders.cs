using System.Collections.Frozen;
using Filon.Imports.Values;

namespace Filon.Imports.Sheets;

/// <summary>Headers that tell a French sheet, whose dates begin with the day.</summary>
internal static class FrenchHeaders
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "montant", "montant ht", "montant ttc", "canal", "catégorie", "libellé", "mois", "jour", "heures", "durée", "dépense", "coût", "nom", "prénom",
        "entreprise", "société", "affaire", "étape", "phase", "devise", "campagne", "métier", "rôle", "personne", "date de création", "date de clôture",
    }.Select(Folding.Fold).ToFrozenSet();

    public static bool Contains(string header) => Words.Contains(Folding.Fold(header));
}
