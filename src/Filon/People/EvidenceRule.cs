namespace Filon.People;

/// <summary>A named reason to hold two profiles for one person.</summary>
/// <param name="Name">As kept in <c>identity_edge.evidence</c>.</param>
/// <param name="Probability">That it is one person, where the reason is enough alone; null: weighed case by case.</param>
/// <param name="AutomaticFrom">The probability from which it joins without asking; null: a person is always asked.</param>
public sealed record EvidenceRule(string Name, double? Probability, double? AutomaticFrom, Sentence Label, Sentence Because);
