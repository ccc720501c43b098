namespace Filon.People;

/// <summary>First names and the short forms people go by (<c>nicknames.csv</c>); "alex" is Alexandre or Alexandra.</summary>
internal static class Nicknames
{
    // in both orders; compound first names are written in one word
    private static readonly HashSet<(string, string)> Pairs =
        [.. PeopleWords.Read("nicknames.csv").Select(row => (row[0].Replace("-", "", StringComparison.Ordinal), row[1])).SelectMany(pair => new[] { pair, (pair.Item2, pair.Item1) })];

    /// <summary>Whether one is a short form of the other.</summary>
    public static bool Match(string first, string second) => Pairs.Contains((first, second));
}
