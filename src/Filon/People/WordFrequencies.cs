namespace Filon.People;

/// <summary>
/// How common each word of a name, and each full name, is among these people, so that two Jean Martins weigh less than two Ildefonse Quéméneurs.
/// A word seen once or twice is not taken for rarer than three in the population: rarity cannot be measured on so few.
/// </summary>
internal sealed class WordFrequencies
{
    private const double LeastCount = 3;

    // first names go with surnames (families, regions, countries): besides chance, so many others bear a full name that two cards have
    private const double KinPerName = 0.04, OthersPerBearer = 0.3, ByChancePart = 0.1;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, int> _names = [];
    private int _people;

    private double People => Math.Max(60, _people);

    public void Count(NameForm? name)
    {
        _people++;
        if (name is null) return;
        foreach (var word in name.Words.Distinct()) if (word.Length > 1) _counts[word] = _counts.GetValueOrDefault(word) + 1;
        if (name.Words.Length > 1) _names[name.Key] = _names.GetValueOrDefault(name.Key) + 1;
    }

    /// <summary>Share of people whose name has this word.</summary>
    public double Of(string word) => Math.Max(LeastCount, _counts.GetValueOrDefault(word)) / People;

    /// <summary>Share of people who bear this whole name besides the two that are compared: those that were counted, and a part of what its words would bring about by chance.</summary>
    public double OfWhole(ulong name, double byChance) =>
        ByChancePart * byChance + (KinPerName + OthersPerBearer * Math.Max(0, _names.GetValueOrDefault(name) - 2)) / People;

    /// <summary>Share of people who bear one of two names that are not quite the same, besides the two that are compared.</summary>
    public double OfEither(ulong left, ulong right) =>
        (KinPerName + OthersPerBearer * (Math.Max(0, _names.GetValueOrDefault(left) - 1) + Math.Max(0, _names.GetValueOrDefault(right) - 1))) / People;
}
