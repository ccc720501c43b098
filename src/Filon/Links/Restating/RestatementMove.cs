using Filon.Links.Truth;

namespace Filon.Links.Restating;

/// <summary>So many hits went from one step of the judgement to another.</summary>
public sealed record RestatementMove(TruthStep From, TruthStep To, long Hits);
