namespace Filon.People;

/// <summary>Disjoint sets over the numbers 0 to n − 1.</summary>
internal sealed class Components(int count)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, count)];

    public int Root(int item)
    {
        while (_parents[item] != item) item = _parents[item] = _parents[_parents[item]];
        return item;
    }

    /// <summary>The smaller root stays, so that a set's root is its smallest member.</summary>
    public void Join(int a, int b)
    {
        (a, b) = (Root(a), Root(b));
        if (a < b) _parents[b] = a; else _parents[a] = b;
    }

    public IReadOnlyList<List<int>> Sets()
    {
        var sets = new SortedDictionary<int, List<int>>();
        for (var item = 0; item < _parents.Length; item++)
        {
            var root = Root(item);
            if (!sets.TryGetValue(root, out var set)) sets[root] = set = [];
            set.Add(item);
        }

        return [.. sets.Values];
    }
}
