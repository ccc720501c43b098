namespace Filon.People;

/// <summary>A named reason to hold two profiles for one person.</summary>
/// <param name="Name">As kept in <c>identity_edge.evidence</c>.</param>
/// <param name="Probability">That it is one person, where the reason is enough alone; null: weighed case by case.</param>
public sealed record EvidenceRule(string Name, double? Probability, Sentence Label, Sentence Because);
