namespace Filon.Measure.Ledger;

/// <summary>The won deals of a period, and how many of them have no creditable touch.</summary>
public sealed record SalesTotal(long AmountMinor, long Deals, long WithoutTouch)
{
    /// <summary>Deals with at least one creditable touch over all deals; null without deals.</summary>
    public double? Coverage => Deals == 0 ? null : (double)(Deals - WithoutTouch) / Deals;
}
