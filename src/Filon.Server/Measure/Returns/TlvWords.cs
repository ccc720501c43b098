using Filon.Measure.Returns;

namespace Filon.Server.Measure.Returns;

/// <summary>The kinds of sales and the segments of customers in words.</summary>
internal static class TlvWords
{
    public static Sentence Kind(SaleKind kind) => kind switch
    {
        SaleKind.Additional => new("additional sale", "vente additionnelle"),
        SaleKind.Renewal => new("renewal", "renouvellement"),
        _ => new("new customer", "nouveau client"),
    };

    /// <summary>As in the address.</summary>
    public static string Code(SaleKind kind) => kind switch
    {
        SaleKind.Additional => "additional",
        SaleKind.Renewal => "renewal",
        _ => "new",
    };

    public static SaleKind? Kind(string? code) => code switch
    {
        "new" => SaleKind.New,
        "additional" => SaleKind.Additional,
        "renewal" => SaleKind.Renewal,
        _ => null,
    };

    public static Sentence Of(TlvSegment segment) => segment switch
    {
        TlvSegment.Country => new("Country", "Pays"),
        TlvSegment.Industry => new("Industry", "Secteur"),
        _ => new("First channel", "Premier canal"),
    };

    /// <summary>As in the address: <c>channel</c>, <c>country</c>, <c>industry</c>.</summary>
    public static string Code(TlvSegment segment) => segment switch
    {
        TlvSegment.Country => "country",
        TlvSegment.Industry => "industry",
        _ => "channel",
    };

    public static TlvSegment Segment(string? code) => code switch
    {
        "country" => TlvSegment.Country,
        "industry" => TlvSegment.Industry,
        _ => TlvSegment.FirstChannel,
    };
}
