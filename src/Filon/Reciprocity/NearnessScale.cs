namespace Filon.Reciprocity;

/// <summary>The thirds of a network's accounts by similarity to our posts: the bounds come from the accounts themselves, since cosines of short texts have no scale of their own.</summary>
public sealed class NearnessScale
{
    private readonly Dictionary<string, double> _similarity;
    private readonly double _upper;
    private readonly double _lower;

    private NearnessScale(Dictionary<string, double> similarity)
    {
        _similarity = similarity;
        double[] ordered = [.. similarity.Values.Order()];
        (_lower, _upper) = ordered.Length == 0 ? (0, 0) : (ordered[(ordered.Length - 1) / 3], ordered[(ordered.Length - 1) * 2 / 3]);
    }

    /// <summary>How many accounts say something that can be compared.</summary>
    public int Compared => _similarity.Count;

    public static NearnessScale Of(TopicSimilarity topics, IEnumerable<AccountCard> cards) => new(cards
        .Select(card => (card.Account, Similarity: topics.To(card.Words))).Where(pair => pair.Similarity is not null)
        .ToDictionary(pair => pair.Account, pair => pair.Similarity!.Value, StringComparer.Ordinal));

    /// <summary>The cosine; null where there is nothing to compare.</summary>
    public double? Similarity(string account) => _similarity.TryGetValue(account, out var similarity) ? similarity : null;

    /// <summary>Who has no word in common with us is far, however many are.</summary>
    public Nearness Of(string account) => Similarity(account) switch
    {
        null => Nearness.Unknown,
        <= 0 => Nearness.Far,
        var similarity when similarity > _upper => Nearness.Near,
        var similarity when similarity > _lower => Nearness.Middle,
        _ => Nearness.Far,
    };
}
