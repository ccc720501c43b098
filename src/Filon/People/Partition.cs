namespace Filon.People;

/// <summary>The humans as they are being put together: who is with whom, and who must never be.</summary>
internal sealed class Partition
{
    private readonly Components _components;
    private readonly Human[] _humans;
    private readonly HashSet<(int, int)> _refused;
    private readonly Dictionary<int, List<int>> _enemies = [];

    /// <summary>Starts with what people decided.</summary>
    public Partition(IReadOnlyList<KnownProfile> profiles, IReadOnlyList<Decision> decisions, IReadOnlyDictionary<long, int> index)
    {
        _components = new Components(profiles.Count);
        _humans = [.. profiles.Select((profile, at) => Human.Of(at, profile))];
        var known = decisions.Where(decision => index.ContainsKey(decision.A) && index.ContainsKey(decision.B))
            .Select(decision => (A: index[decision.A], B: index[decision.B], decision.OnePerson)).ToList();
        _refused = [.. known.Where(decision => !decision.OnePerson).Select(decision => Pair(decision.A, decision.B))];
        foreach (var (a, b) in _refused)
        {
            Enemies(a).Add(b);
            Enemies(b).Add(a);
        }

        foreach (var (a, b, _) in known.Where(decision => decision.OnePerson).OrderBy(decision => string.Concat(Sorted(profiles, decision.A, decision.B)), StringComparer.Ordinal))
            if (!Refused(a, b)) Join(a, b);
    }

    public bool Together(int a, int b) => _components.Root(a) == _components.Root(b);

    /// <summary>The two humans, in one order.</summary>
    public (int, int) Between(int a, int b) => Pair(_components.Root(a), _components.Root(b));

    /// <summary>Somebody said that a profile of the one and a profile of the other are two persons.</summary>
    public bool Refused(int a, int b)
    {
        if (_refused.Count == 0) return false;
        var (one, other) = (_humans[_components.Root(a)], _humans[_components.Root(b)]);
        if (ReferenceEquals(one, other)) return _refused.Contains(Pair(a, b));
        var few = one.Members.Count <= other.Members.Count ? one : other;
        var many = ReferenceEquals(few, one) ? other : one;
        return few.Members.Any(member => _enemies.TryGetValue(member, out var enemies) && enemies.Exists(many.Members.Contains));
    }

    public bool Contradict(int a, int b) => !Together(a, b) && _humans[_components.Root(a)].Contradicts(_humans[_components.Root(b)]);

    public void Join(int a, int b)
    {
        var (first, second) = (_components.Root(a), _components.Root(b));
        if (first == second) return;
        _components.Join(first, second);
        var root = _components.Root(first);
        _humans[root].Absorb(_humans[root == first ? second : first]);
    }

    public IEnumerable<Human> Humans()
    {
        for (var at = 0; at < _humans.Length; at++) if (_components.Root(at) == at) yield return _humans[at];
    }

    public IReadOnlyList<IReadOnlyCollection<int>> Sets() => _components.Sets();

    private List<int> Enemies(int profile) => _enemies.TryGetValue(profile, out var enemies) ? enemies : _enemies[profile] = [];

    private static IEnumerable<string> Sorted(IReadOnlyList<KnownProfile> profiles, int a, int b) =>
        new[] { profiles[a].Content + "\n", profiles[b].Content + "\n" }.Order(StringComparer.Ordinal);

    private static (int, int) Pair(int a, int b) => a < b ? (a, b) : (b, a);
}
