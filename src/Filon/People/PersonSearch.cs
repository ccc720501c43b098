using Dapper;

namespace Filon.People;

/// <summary>What somebody types to find a person: the beginnings of words of names, addresses, handles and firms, in any order.</summary>
internal sealed class PersonSearch
{
    private const int MostWords = 6;
    private readonly string[] _words;

    public PersonSearch(string? text)
    {
        var said = (text ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        _words = [.. said.SelectMany(Parts).Where(word => word.Length > 1).Distinct().Take(MostWords)];
        IsHopeless = said.Length > 0 && _words.Length == 0;
    }

    public bool IsEmpty => _words.Length == 0;

    /// <summary>Something was typed, nothing of which can be looked for.</summary>
    public bool IsHopeless { get; }

    /// <summary>A condition on the column of a person's id, with its parameters.</summary>
    public string Condition(string column, DynamicParameters parameters)
    {
        var sets = _words.Select((word, at) =>
        {
            parameters.Add($"from{at}", word);
            parameters.Add($"to{at}", word + '\uffff');
            return $"select person_id from person_word where workspace_id = @workspace and word >= @from{at} and word < @to{at}";
        });
        return $"{column} in ({string.Join(" intersect ", sets)})";
    }

    private static IEnumerable<string> Parts(string said) =>
        said.IndexOf('@', StringComparison.Ordinal) > 0 ? [said] : said[0] == '@' ? [said[1..]] : FoldedName.Words(FoldedName.OfPerson(said));
}
