namespace Filon.People;

/// <summary>What somebody types to find a person: the beginnings of words of names, addresses, handles and firms, in any order.</summary>
internal sealed class PersonSearch
{
    private const int MostWords = 6;

    public PersonSearch(string? text)
    {
        var said = (text ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Words = [.. said.SelectMany(Parts).Where(word => word.Length > 1).Distinct().Take(MostWords)];
        IsHopeless = said.Length > 0 && Words.Count == 0;
    }

    /// <summary>Each must begin one of the person's words.</summary>
    public IReadOnlyList<string> Words { get; }

    public bool IsEmpty => Words.Count == 0;

    /// <summary>Something was typed, nothing of which can be looked for.</summary>
    public bool IsHopeless { get; }

    private static IEnumerable<string> Parts(string said) =>
        said.IndexOf('@', StringComparison.Ordinal) > 0 ? [said] : said[0] == '@' ? [said[1..]] : FoldedName.Words(FoldedName.OfPerson(said));
}
