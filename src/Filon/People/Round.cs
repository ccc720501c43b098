namespace Filon.People;

/// <summary>The cards of one round of weighing, the pairs that were compared, and the odds of each; 0 where nothing speaks for one human.</summary>
internal sealed class Round(Card[] cards, long[] pairs)
{
    public long[] Pairs => pairs;

    public double[] Odds { get; } = new double[pairs.Length];

    /// <summary>For each card its place in this round, where it was the same; else −1.</summary>
    public int[] PlacesOf(Card[] later)
    {
        var places = new Dictionary<(int, int), int>(cards.Length);
        for (var at = 0; at < cards.Length; at++) places[(cards[at].First, cards[at].Size)] = at;
        return [.. later.Select(card => places.GetValueOrDefault((card.First, card.Size), -1))];
    }

    /// <summary>The odds of two cards by their places; null where they were not compared.</summary>
    public double? Known(int a, int b) =>
        a < 0 || b < 0 ? null : Array.BinarySearch(pairs, CandidatePairs.Pair(Math.Min(a, b), Math.Max(a, b))) is >= 0 and var at ? Odds[at] : null;
}
