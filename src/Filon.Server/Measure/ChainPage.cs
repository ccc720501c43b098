using Filon.Measure.Attribution;
using Filon.Measure.Ledger;

namespace Filon.Server.Measure;

/// <summary>What explains a figure of a model over the whole population: the credits, the chain of order 1 around the channel, the commonest paths.</summary>
public sealed record ChainPage(
    Model Model, string? Channel, IReadOnlyList<PopulationCredit> Credits, IReadOnlyList<PopulationTransition> Transitions, IReadOnlyList<PopulationPath> Paths);
