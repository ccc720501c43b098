namespace Filon.Measure.Ledger;

/// <summary>By what the credit is added up.</summary>
public enum Dimension { Channel, Campaign, Post, Introducer, Month, Deal, Touch }

/// <summary>How a dimension stands in addresses, on the command line and in the database.</summary>
public static class Dimensions
{
    /// <summary>Those whose totals are kept; a month, a deal or a touch has no names of its own.</summary>
    public static IReadOnlyList<Dimension> Named { get; } = [Dimension.Channel, Dimension.Campaign, Dimension.Post, Dimension.Introducer];

    public static string Code(this Dimension dimension) => dimension.ToString().ToLowerInvariant();

    public static Dimension? FromCode(string? code) =>
        code == "person" ? Dimension.Introducer : Enum.TryParse<Dimension>(code, ignoreCase: true, out var found) && Enum.IsDefined(found) && !char.IsAsciiDigit(code![0]) ? found : null;

    public static Sentence Name(this Dimension dimension) => dimension switch
    {
        Dimension.Channel => new("Channel", "Canal"),
        Dimension.Campaign => new("Campaign", "Campagne"),
        Dimension.Post => new("Post", "Publication"),
        Dimension.Introducer => new("Introducer", "Recommandé par"),
        Dimension.Month => new("Month of the sale", "Mois de la vente"),
        Dimension.Touch => new("Touch", "Contact"),
        _ => new("Deal", "Affaire"),
    };
}
