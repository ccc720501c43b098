namespace Filon.People;

/// <summary>
/// A card can be only one of the humans it resembles: where two that cannot be one person are both likely, each gets its part of the probability.
/// This is what keeps namesakes apart.
/// </summary>
internal sealed class Rivalry
{
    private readonly IReadOnlyList<Card> _cards;
    private readonly long[] _pairs;
    private readonly double[] _odds;
    private readonly int[] _starts, _of;

    private Rivalry(IReadOnlyList<Card> cards, long[] pairs, double[] odds)
    {
        (_cards, _pairs, _odds) = (cards, pairs, odds);
        (_starts, _of) = (new int[cards.Count + 1], new int[2 * odds.Count(each => each > 0)]);
        foreach (var (a, b, _) in Found()) (_starts[a + 1], _starts[b + 1]) = (_starts[a + 1] + 1, _starts[b + 1] + 1);
        for (var card = 0; card < cards.Count; card++) _starts[card + 1] += _starts[card];
        var next = _starts[..^1];
        foreach (var (a, b, at) in Found()) (_of[next[a]++], _of[next[b]++]) = (at, at);
    }

    /// <param name="odds">Of each pair; 0 where nothing speaks for one person.</param>
    /// <param name="least">Pairs less likely than this are left out.</param>
    public static List<Candidate> Settle(IReadOnlyList<Card> cards, long[] pairs, double[] odds, double least)
    {
        var rivalry = new Rivalry(cards, pairs, odds);
        var settled = new List<Candidate>();
        for (var at = 0; at < pairs.Length; at++)
        {
            if (odds[at] / (1 + odds[at]) < least) continue;
            var (a, b) = CandidatePairs.Cards(pairs[at]);
            var candidate = new Candidate(a, b, odds[at], Math.Max(rivalry.Against(at, a, b), rivalry.Against(at, b, a)));
            if (candidate.Probability >= least) settled.Add(candidate);
        }

        return settled;
    }

    private double Against(int candidate, int card, int chosen)
    {
        var sum = 0.0;
        for (var at = _starts[card]; at < _starts[card + 1]; at++)
        {
            if (_of[at] == candidate) continue;
            var (a, b) = CandidatePairs.Cards(_pairs[_of[at]]);
            if (AreRivals(a == card ? b : a, chosen)) sum += _odds[_of[at]];
        }

        return sum;
    }

    private bool AreRivals(int other, int chosen) => _cards[other].Human.Contradicts(_cards[chosen].Human) || !AreAlike(other, chosen);

    private bool AreAlike(int a, int b) => Array.BinarySearch(_pairs, CandidatePairs.Pair(Math.Min(a, b), Math.Max(a, b))) is >= 0 and var at && _odds[at] > 0;

    private IEnumerable<(int A, int B, int At)> Found()
    {
        for (var at = 0; at < _odds.Length; at++)
            if (_odds[at] > 0 && CandidatePairs.Cards(_pairs[at]) is var (a, b)) yield return (a, b, at);
    }
}
