namespace Filon.Measure.Ledger;

/// <summary>A path of channels, how often it ended in a sale, with what value, and how often it led to nothing so far.</summary>
public sealed record PopulationPath(IReadOnlyList<string> Channels, double Conversions, long AmountMinor, double Nulls);
