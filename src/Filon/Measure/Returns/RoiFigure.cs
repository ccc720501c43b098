namespace Filon.Measure.Returns;

/// <summary>
/// What was spent and what it has brought so far, in cents. Cost counts by the month it was spent; revenue by the day its lead was created,
/// once won. Costs of all three sides are in, since additional sales and renewals are too.
/// </summary>
public sealed record RoiFigure
{
    public required long CostMinor { get; init; }
    public required long RevenueMinor { get; init; }

    /// <summary>revenue × gross margin.</summary>
    public required long MarginMinor { get; init; }

    /// <summary>New customers: first sales, by the shares of them credited here.</summary>
    public required double Customers { get; init; }

    /// <summary>Marketing and sales cost without the cost of keeping customers.</summary>
    public required long AcquiringMinor { get; init; }

    /// <summary>The part of the cost that the maturity rule judges.</summary>
    public required long JudgedCostMinor { get; init; }

    /// <summary>The margin of the leads that the maturity rule judges.</summary>
    public required long JudgedMarginMinor { get; init; }

    /// <summary>(margin received − cost) / cost; null where nothing was spent.</summary>
    public double? CashRoi => Roi(MarginMinor, CostMinor);

    /// <summary>The same on the cost and the leads old enough to be judged; null where none is.</summary>
    public double? JudgedRoi => Roi(JudgedMarginMinor, JudgedCostMinor);

    /// <summary>Judged cost over cost, from 0 to 1; null where nothing was spent.</summary>
    public double? MaturePart => CostMinor > 0 ? Math.Clamp((double)JudgedCostMinor / CostMinor, 0, 1) : null;

    public CocaFigure Coca => new(AcquiringMinor, 0, CostMinor - AcquiringMinor, Customers, RevenueMinor);

    /// <summary>(TLV − COCA) / COCA; null where there is no COCA or no TLV yet.</summary>
    public double? TlvCocaRoi(long? tlvMinor) => tlvMinor is { } tlv && Coca.CocaMinor is { } coca and > 0 ? (double)(tlv - coca) / coca : null;

    private static double? Roi(long margin, long cost) => cost > 0 ? (double)(margin - cost) / cost : null;
}
