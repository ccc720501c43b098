using Filon.Costs;

namespace Filon.Reciprocity;

/// <summary>A line of the cost book and how much of it falls between two archives, in cents.</summary>
public sealed record FollowerCostLine(CostLine Line, long Minor);
