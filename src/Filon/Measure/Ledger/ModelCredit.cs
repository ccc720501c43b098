using Filon.Measure.Attribution;

namespace Filon.Measure.Ledger;

/// <summary>One cell of the models side by side.</summary>
public sealed record ModelCredit(Model Model, string Name, long AmountMinor, double Deals);
