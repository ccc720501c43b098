namespace Filon.People;

/// <summary>The evidence between two cards, on the two profiles that show it best, and the odds that they are one human.</summary>
internal sealed record Weighed(int Left, int Right, string Rule, List<EvidenceMatch> Matches, double Odds);
