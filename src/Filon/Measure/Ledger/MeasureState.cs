namespace Filon.Measure.Ledger;

/// <summary>Whether the figures are those of today's data, and what is missing for there to be figures.</summary>
/// <param name="Stale">Something changed since they were computed: they are being computed anew.</param>
public sealed record MeasureState(bool Stale, bool HasTouches, bool HasWonDeals, long Gaps);
