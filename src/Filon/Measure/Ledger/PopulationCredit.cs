using Filon.Measure.Attribution;

namespace Filon.Measure.Ledger;

/// <summary>What a model over the whole population gives a channel. Rate: of shapley-rate only, which carries no euros.</summary>
public sealed record PopulationCredit(Model Model, string Channel, double? Conversions, long? AmountMinor, double? RemovalEffect, double? Rate);
