namespace Filon.People;

/// <summary>The words of a firm's name that say its legal form and not who it is (<c>legal-forms.csv</c>).</summary>
internal static class LegalForms
{
    private static readonly HashSet<string> AtEnd = Read("end");
    private static readonly HashSet<string> AtStart = Read("start");

    /// <summary>Takes one legal form off a folded name, at the end or at the start; the same name where there is none.</summary>
    public static string Strip(string folded)
    {
        for (var at = folded.IndexOf(' ', StringComparison.Ordinal); at >= 0; at = folded.IndexOf(' ', at + 1))
            if (AtEnd.Contains(folded[(at + 1)..])) return folded[..at];
        var first = folded.IndexOf(' ', StringComparison.Ordinal);
        return first > 0 && AtStart.Contains(folded[..first]) ? folded[(first + 1)..] : folded;
    }

    private static HashSet<string> Read(string place) =>
        [.. PeopleWords.Read("legal-forms.csv").Where(row => row[1] == place).Select(row => row[0])];
}
