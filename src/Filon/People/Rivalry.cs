namespace Filon.People;

/// <summary>
/// A card can be only one of the humans it resembles: where two that cannot be one person are both likely, each gets its part of the probability.
/// This is what keeps namesakes apart.
/// </summary>
internal static class Rivalry
{
    public static List<Candidate> Settle(IReadOnlyList<Card> cards, IEnumerable<Candidate> found)
    {
        var candidates = found.ToList();
        var of = new List<Candidate>[cards.Count];
        foreach (var candidate in candidates)
        {
            (of[candidate.A] ??= []).Add(candidate);
            (of[candidate.B] ??= []).Add(candidate);
        }

        var comparable = candidates.Select(candidate => (candidate.A, candidate.B)).ToHashSet();
        return [.. candidates.Select(candidate => Shared(candidate, Math.Max(
            Against(candidate, candidate.A, candidate.B), Against(candidate, candidate.B, candidate.A))))];

        double Against(Candidate candidate, int card, int chosen) => of[card]
            .Where(rival => rival != candidate && AreRivals(Other(rival, card), chosen))
            .Sum(rival => rival.Weighed.Odds);

        bool AreRivals(int other, int chosen) => cards[other].Human.Contradicts(cards[chosen].Human)
            || !comparable.Contains((Math.Min(other, chosen), Math.Max(other, chosen)));
    }

    private static int Other(Candidate candidate, int card) => candidate.A == card ? candidate.B : candidate.A;

    private static Candidate Shared(Candidate candidate, double rivals)
    {
        if (rivals < 1e-3) return candidate;
        var odds = candidate.Weighed.Odds;
        var shared = odds / (1 + rivals);
        return candidate with
        {
            Probability = odds / (1 + odds + rivals),
            Matches = [.. candidate.Matches, new("namesakes", "", "", EvidenceWords.Several, Math.Log(shared / odds))],
        };
    }
}
