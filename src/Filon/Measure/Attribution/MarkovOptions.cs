namespace Filon.Measure.Attribution;

/// <summary>How the chain is built from the paths.</summary>
/// <param name="Order">How many consecutive touches make a state: 1, 2 or 3.</param>
/// <param name="Nulls">Whether paths that led to nothing take part.</param>
/// <param name="Collapse">Whether a channel touched several times in a row counts once (no effect at order 1).</param>
public sealed record MarkovOptions(int Order = 1, bool Nulls = true, bool Collapse = false);
