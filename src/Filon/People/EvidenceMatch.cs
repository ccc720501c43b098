namespace Filon.People;

/// <summary>One thing two cards have in common or not: the words on each side, and what it weighs.</summary>
/// <param name="Field">'name', 'company', 'email', 'handle', 'linkedin', 'title', 'phone', 'namesakes'.</param>
/// <param name="How">How they agree, one of <see cref="EvidenceWords"/>.</param>
/// <param name="Weight">Natural logarithm of the likelihood ratio: positive speaks for one person, negative against.</param>
public sealed record EvidenceMatch(string Field, string Left, string Right, string How, double Weight);
