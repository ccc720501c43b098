namespace Filon.People;

/// <summary>First names and the short forms people go by (<c>nicknames.csv</c>); "alex" is Alexandre or Alexandra.</summary>
internal static class Nicknames
{
    private static readonly ILookup<string, string> Full = PeopleWords.Read("nicknames.csv").ToLookup(row => row[1], row => row[0].Replace("-", "", StringComparison.Ordinal));

    /// <summary>Whether one is a short form of the other; compound first names are written in one word.</summary>
    public static bool Match(string first, string second) => Full[first].Contains(second) || Full[second].Contains(first);

    /// <summary>The full first names this may stand for.</summary>
    public static IEnumerable<string> Of(string nickname) => Full[nickname];
}
