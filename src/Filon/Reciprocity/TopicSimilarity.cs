namespace Filon.Reciprocity;

/// <summary>
/// How near what an account says of itself is to what we publish: the cosine between both as weighted words (TF–IDF: Salton and Buckley,
/// Information Processing &amp; Management 24 (1988), 513–523), from 0 to 1. Words of all our posts together against those of one account.
/// </summary>
public sealed class TopicSimilarity
{
    private readonly Dictionary<string, double> _ours;
    private readonly Dictionary<string, double> _rarity;
    private readonly double _length;
    private readonly int _texts;
    private readonly Dictionary<string, string[]> _pieces;

    private TopicSimilarity(Dictionary<string, double> ours, Dictionary<string, double> rarity, int texts, Dictionary<string, string[]> pieces)
    {
        (_ours, _rarity, _texts, _pieces) = (ours, rarity, texts, pieces);
        _length = Math.Sqrt(ours.Values.Sum(weight => weight * weight));
    }

    /// <summary>False where we have published nothing: nothing can be compared.</summary>
    public bool HasTopics => _length > 0;

    public static TopicSimilarity Of(IReadOnlyCollection<string> posts)
    {
        var (counts, documents) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        var pieces = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var post in posts)
        {
            var words = TopicWords.Of(post, pieces).ToList();
            foreach (var word in words) counts[word] = counts.GetValueOrDefault(word) + 1;
            foreach (var word in words.Distinct()) documents[word] = documents.GetValueOrDefault(word) + 1;
        }

        var rarity = documents.ToDictionary(word => word.Key, word => Rarity(posts.Count, word.Value), StringComparer.Ordinal);
        return new(counts.ToDictionary(word => word.Key, word => (1 + Math.Log(word.Value)) * rarity[word.Key], StringComparer.Ordinal), rarity, posts.Count, pieces);
    }

    /// <summary>Null where the text has no word to compare, or we have none.</summary>
    public double? To(string? text)
    {
        if (text is null || !HasTopics) return null;
        var counts = TopicWords.Of(text, _pieces).GroupBy(word => word, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        if (counts.Count == 0) return null;
        var (product, square) = (0.0, 0.0);
        foreach (var (word, count) in counts)
        {
            var weight = (1 + Math.Log(count)) * _rarity.GetValueOrDefault(word, Rarity(_texts, 0));
            product += weight * _ours.GetValueOrDefault(word);
            square += weight * weight;
        }

        return Math.Min(1, product / (Math.Sqrt(square) * _length));
    }

    // never 0: of a word that all texts have, a little is left
    private static double Rarity(int texts, int with) => 1 + Math.Log((1.0 + texts) / (1 + with));
}
