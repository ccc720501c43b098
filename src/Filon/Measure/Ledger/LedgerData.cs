namespace Filon.Measure.Ledger;

/// <summary>All that a recomputation reads: who touched what, who works where, what was won.</summary>
internal sealed class LedgerData
{
    private readonly LedgerTouch[] _touches;
    private readonly Dictionary<long, (int Start, int Length)> _ofPerson = [];
    private readonly ILookup<long, long> _personsOf;

    /// <param name="touches">In any order; sorted here, in place.</param>
    public LedgerData(LedgerTouch[] touches, LedgerNames names, IReadOnlyDictionary<long, long> companies, IReadOnlyList<WonDeal> deals)
    {
        _touches = touches;
        Names = names;
        Companies = companies;
        Deals = deals;
        Array.Sort(_touches, (a, b) => a.Person != b.Person ? a.Person.CompareTo(b.Person) : a.CompareTo(b));
        for (int start = 0, end; start < _touches.Length; start = end)
        {
            for (end = start + 1; end < _touches.Length && _touches[end].Person == _touches[start].Person; end++) { }
            _ofPerson[_touches[start].Person] = (start, end - start);
        }

        _personsOf = companies.Where(pair => _ofPerson.ContainsKey(pair.Key)).OrderBy(pair => pair.Key).ToLookup(pair => pair.Value, pair => pair.Key);
    }

    public LedgerNames Names { get; }

    /// <summary>The company of each person who has one.</summary>
    public IReadOnlyDictionary<long, long> Companies { get; }

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<WonDeal> Deals { get; }

    /// <summary>Everybody who touched us.</summary>
    public IEnumerable<long> Persons => _ofPerson.Keys;

    public bool HasMarks => _touches.Any(touch => touch.Kind is Attribution.TouchKind.Lead) && _touches.Any(touch => touch.Kind is Attribution.TouchKind.Opportunity);

    public IEnumerable<long> PersonsOf(long company) => _personsOf[company];

    /// <summary>A person's touches, in time order.</summary>
    public ReadOnlySpan<LedgerTouch> TouchesOf(long person) =>
        _ofPerson.TryGetValue(person, out var range) ? _touches.AsSpan(range.Start, range.Length) : default;
}
