namespace Filon.Measure.Ledger;

/// <summary>One arrow of the chain of order 1, between channels, (start), (conversion) and (null).</summary>
public sealed record PopulationTransition(string FromState, string ToState, double Weight, double Probability);
