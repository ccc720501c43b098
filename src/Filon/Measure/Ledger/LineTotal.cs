namespace Filon.Measure.Ledger;

/// <summary>How many lines, what they sum to, and how many deals that is (the sum of the shares).</summary>
public sealed record LineTotal(long Lines, long AmountMinor, double Deals);
