namespace Filon.People;

/// <summary>
/// How common each word of a name is among these people, so that two Jean Martins weigh less than two Ildefonse Quéméneurs.
/// A word seen once or twice is not taken for rarer than three in the population: rarity cannot be measured on so few.
/// </summary>
internal sealed class WordFrequencies
{
    private const double LeastCount = 3;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private int _people;

    public void Count(IEnumerable<string> words)
    {
        _people++;
        foreach (var word in words) _counts[word] = _counts.GetValueOrDefault(word) + 1;
    }

    /// <summary>Share of people whose name has this word.</summary>
    public double Of(string word) => Math.Max(LeastCount, _counts.GetValueOrDefault(word)) / Math.Max(60, _people);
}
