namespace Filon.Measure.Ledger;

/// <summary>Numbers names from 0 up, in the order met; <see cref="None"/> stands for no name.</summary>
internal sealed class NameTable
{
    public const int None = -1;

    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<string> _names = [];

    public int Count => _names.Count;

    public int Number(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return None;
        if (_numbers.TryGetValue(name, out var known)) return known;
        _names.Add(name);
        return _numbers[name] = _names.Count - 1;
    }

    public string? Name(int number) => number == None ? null : _names[number];
}
