namespace Filon.People;

/// <summary>What differs between the edges that were found and those in the database.</summary>
internal sealed class EdgeChanges
{
    private readonly List<IdentityEdge> _found;
    private readonly long[] _ids;
    private readonly bool[] _kept;

    private EdgeChanges(List<IdentityEdge> found) => (_found, _ids, _kept) = (found, new long[found.Count], new bool[found.Count]);

    /// <summary>Of the edges in the database that were not found again, or otherwise.</summary>
    public List<long> Gone { get; } = [];

    /// <param name="said">Pairs that somebody said something about: their edges stay as they are.</param>
    /// <param name="before">The edges in the database, read once and not kept.</param>
    public static async Task<EdgeChanges> FindAsync(IReadOnlyList<IdentityEdge> found, IReadOnlyList<(long A, long B, bool? OnePerson)> said, IAsyncEnumerable<StoredEdge> before)
    {
        var decided = said.Select(pair => (pair.A, pair.B)).ToHashSet();
        var changes = new EdgeChanges([.. found.Where(edge => !decided.Contains((edge.A, edge.B))).DistinctBy(edge => (edge.A, edge.B, edge.Evidence))]);
        var places = new Dictionary<(long, long, string), int>(changes._found.Count);
        for (var at = 0; at < changes._found.Count; at++) places[(changes._found[at].A, changes._found[at].B, changes._found[at].Evidence)] = at;
        await foreach (var edge in before)
        {
            if (edge.State is not (EdgeState.Automatic or EdgeState.Proposed)) continue;
            if (!places.TryGetValue((edge.ProfileA, edge.ProfileB, edge.Evidence), out var at) || !changes.IsKept(at, edge)) changes.Gone.Add(edge.Id);
        }

        return changes;
    }

    /// <summary>The rows to write, made one by one; an edge keeps the number it had.</summary>
    public IEnumerable<StoredEdge> New(Func<long> nextId)
    {
        for (var at = 0; at < _found.Count; at++)
            if (!_kept[at]) yield return StoredEdge.Of(_ids[at] == 0 ? nextId() : _ids[at], _found[at]);
    }

    private bool IsKept(int at, StoredEdge edge)
    {
        _ids[at] = edge.Id;
        return _kept[at] = StoredEdge.Of(edge.Id, _found[at]) == edge;
    }
}
