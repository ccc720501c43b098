namespace Filon.Measure.Attribution;

/// <summary>Every way Filon divides the credit of a sale. Defined one by one in docs/attribution.md.</summary>
public enum Model
{
    First, Last, LastMarketing, Both, Linear, LinearDistinct, Position, WShaped, TimeDecay,
    ShapleySum, ShapleyOrdered, RemovalShare,
    Markov1, Markov2, Markov3, ShapleyRate,
}
