using Filon.Measure.Returns;
using Filon.Money;

namespace Filon.Server.Measure.Returns;

/// <summary>The value of a customer as a program reads it: amounts in major units.</summary>
internal static class TlvJson
{
    public static object Of(TlvReport report, ReturnsData data) => new
    {
        currency = data.Currency, horizonMonths = report.HorizonMonths, coverMonths = report.CoverMonths, margin = data.Settings.Margin,
        total = Segment(null, report.Total, data.Currency),
        segments = report.Segments.Select(segment => Segment(segment.Name, segment.Tlv, data.Currency)),
    };

    private static object? Segment(string? name, ObservedTlv? tlv, string currency) => tlv is null ? null : new
    {
        name, tlv.Customers, tlv.Open, averageFirstSale = new Amount(tlv.AverageFirstMinor, currency).Major,
        laterSales = new Amount(tlv.AdditionalMinor, currency).Major, tlv = new Amount(tlv.ValueMinor, currency).Major, tlv.SeenMonths, few = tlv.IsThin,
    };
}
