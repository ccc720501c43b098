using NodaTime;

namespace Filon.Measure.Returns;

/// <summary>By what customers are told apart in a TLV.</summary>
public enum TlvSegment { FirstChannel, Country, Industry }

/// <summary>The TLV of all customers, of each segment, and what was sold as new, additional and renewal.</summary>
/// <param name="HorizonMonths">The value is stated over this.</param>
/// <param name="CoverMonths">How long a purchase keeps a relationship open.</param>
/// <param name="Total">Null where there is no customer yet.</param>
/// <param name="Segments">The most customers first; a null name where it is not known.</param>
/// <param name="Kinds">Number and cents of the sales won, by kind.</param>
/// <param name="WithoutAmount">Won deals that could not be counted.</param>
public sealed record TlvReport(
    int HorizonMonths, int CoverMonths, ObservedTlv? Total,
    IReadOnlyList<(string? Name, ObservedTlv Tlv)> Segments, IReadOnlyList<(SaleKind Kind, int Deals, long Minor)> Kinds, int WithoutAmount)
{
    public static TlvReport Of(ReturnsData data, TlvSegment by)
    {
        var settings = data.Settings;
        var relationships = Relationships(data);
        var won = data.Deals.Where(deal => deal.WonBy(data.On)).ToList();
        var segments = relationships
            .GroupBy(one => one.In(by))
            .Select(group => (group.Key, Tlv: Worth(data, [.. group])!))
            .OrderByDescending(segment => segment.Tlv.Customers).ThenBy(segment => segment.Key, StringComparer.Ordinal);
        var kinds = won.Where(deal => deal.AmountMinor is not null).GroupBy(deal => deal.Kind).OrderBy(kind => kind.Key)
            .Select(kind => (kind.Key, kind.Count(), kind.Sum(deal => deal.AmountMinor!.Value)));
        return new(
            settings.HorizonMonths, Cover(data), Worth(data, relationships),
            [.. segments], [.. kinds], won.Count(deal => deal.AmountMinor is null));
    }

    /// <summary>What a customer is worth, over all; null where there is none yet.</summary>
    public static ObservedTlv? TotalOf(ReturnsData data) => Worth(data, Relationships(data));

    private static ObservedTlv? Worth(ReturnsData data, IReadOnlyList<Relationship> relationships) =>
        ObservedTlv.Of(relationships, data.Settings.Margin, data.Settings.HorizonMonths);

    /// <summary>Of every customer won so far.</summary>
    public static IReadOnlyList<Relationship> Relationships(ReturnsData data) => Relationship.All(data.Deals, data.On, Cover(data));

    private static int Cover(ReturnsData data) => Math.Max(data.Settings.ContractMonths, data.Settings.ProductLifeMonths ?? 0);
}
