using System.Text.RegularExpressions;

namespace Filon.Imports.Writing;

/// <summary>
/// What a deal is where no file says so: a renewal if its name or pipeline says the word; else the first deal won with a company
/// is new, and what comes after it is additional.
/// </summary>
internal static partial class DealTypes
{
    public static bool NamesRenewal(DealRecord deal) => Names(deal.Name) || Names(deal.Pipeline);

    /// <summary>The types that stand otherwise in the table, by deal.</summary>
    /// <param name="deals">Of one company, whatever their order.</param>
    public static IEnumerable<(long Id, string Type)> Corrections(IEnumerable<KnownDeal> deals)
    {
        var won = deals.Where(deal => deal.Status == "won").OrderBy(deal => deal.ClosedAt ?? deal.CreatedAt).ThenBy(deal => deal.DealKey, StringComparer.Ordinal).FirstOrDefault();
        foreach (var deal in deals.Where(deal => !deal.TypeSaid))
        {
            var later = won is not null && deal.Id != won.Id && (deal.Status == "won" || deal.CreatedAt >= (won.ClosedAt ?? won.CreatedAt));
            var type = Names(deal.Name) || Names(deal.Pipeline) ? "renewal" : later ? "additional" : "new";
            if (type != deal.Type) yield return (deal.Id, type);
        }
    }

    private static bool Names(string? text) => text is not null && Renewal().IsMatch(text);

    [GeneratedRegex(@"\b(renewals?|renouvellements?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Renewal();
}
