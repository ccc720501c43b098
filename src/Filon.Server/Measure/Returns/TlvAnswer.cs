using Filon.Measure.Returns;
using Filon.Money;

namespace Filon.Server.Measure.Returns;

/// <summary>What a customer is worth, in the workspace's currency.</summary>
/// <param name="HorizonMonths">The value is stated over this.</param>
/// <param name="CoverMonths">How long a purchase keeps a relationship open.</param>
/// <param name="Margin">Gross margin on revenue, from 0 to 1.</param>
/// <param name="Total">Of all customers; null where there is none yet.</param>
/// <param name="Segments">The most customers first.</param>
/// <param name="WithoutAmount">Won deals that could not be counted.</param>
public sealed record TlvAnswer(
    int HorizonMonths, int CoverMonths, double Margin, TlvAnswer.Segment? Total, IReadOnlyList<TlvAnswer.Segment> Segments, int WithoutAmount)
{
    /// <summary>Customers of one channel, country or industry.</summary>
    /// <param name="Name">Null for all, or where it is not known.</param>
    /// <param name="Customers">How many.</param>
    /// <param name="Open">How many of them still go on.</param>
    /// <param name="AverageFirstSale">What a customer first bought on average.</param>
    /// <param name="LaterSales">Expected over the horizon.</param>
    /// <param name="Tlv">(first sale + later sales) × margin.</param>
    /// <param name="SeenMonths">How far into the horizon anybody was seen.</param>
    /// <param name="Few">So few customers that the figure is an anecdote.</param>
    public sealed record Segment(string? Name, int Customers, int Open, Amount AverageFirstSale, Amount LaterSales, Amount Tlv, int SeenMonths, bool Few);

    internal static TlvAnswer Of(TlvReport report, ReturnsData data)
    {
        return new(
            report.HorizonMonths, report.CoverMonths, data.Settings.Margin, report.Total is { } total ? Of(null, total) : null,
            [.. report.Segments.Select(segment => Of(segment.Name, segment.Tlv))], report.WithoutAmount);

        Segment Of(string? name, ObservedTlv tlv) => new(
            name, tlv.Customers, tlv.Open, Money(tlv.AverageFirstMinor), Money(tlv.AdditionalMinor), Money(tlv.ValueMinor), tlv.SeenMonths, tlv.IsThin);

        Amount Money(long minor) => new(minor, data.Currency);
    }
}
