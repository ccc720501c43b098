using Filon.Costs;

namespace Filon.Server.Costs;

/// <summary>The exchange rates, those that are missing, and the form.</summary>
public sealed record RatesPage(IReadOnlyList<ExchangeRate> Rates, IReadOnlyList<CostGap> Missing, ExchangeRateFields Form, Failure? Failure);
