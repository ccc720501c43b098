namespace Filon.Demonstration;

/// <summary>The truth about identity: which record of which file is which human. Filled in while the files are written.</summary>
internal sealed class Register
{
    private readonly Dictionary<(string Source, string Key, string Company), int> _persons = [];
    private readonly List<(string Source, string Key, string? Company, int Person)> _records = [];

    public IReadOnlyList<(string Source, string Key, string? Company, int Person)> Records => _records;

    /// <summary>Notes the record once. False when these very words already stand for somebody else: they may then not be used.</summary>
    public bool Note(string source, string key, string? company, int person)
    {
        var words = (source, key.ToUpperInvariant(), company?.ToUpperInvariant() ?? "");
        if (_persons.TryGetValue(words, out var known)) return known == person;
        _persons.Add(words, person);
        _records.Add((source, key, company, person));
        return true;
    }
}
