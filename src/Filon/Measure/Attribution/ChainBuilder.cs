namespace Filon.Measure.Attribution;

/// <summary>
/// Counts a chain's states and arrows over paths. A state is the window of k consecutive touches, or the whole path when it is shorter;
/// consecutive equal states are one, since staying where one is changes nothing.
/// </summary>
internal sealed class ChainBuilder(PathTable paths, MarkovOptions options)
{
    private readonly Dictionary<(int, int, int), int> _states = [];
    private readonly Dictionary<long, double> _arrows = [];
    private readonly List<(int A, int B, int C)> _windows = [];
    private readonly List<Ending> _endings = [];

    /// <summary>Of one state: how many paths begin with it, how many end in it, how, and with what value.</summary>
    internal struct Ending
    {
        public double Starts, Conversions, Value, Nulls;
    }

    public IReadOnlyList<(int A, int B, int C)> Windows => _windows;

    public IReadOnlyList<Ending> Endings => _endings;

    /// <summary>How many paths went from one state to another, by <c>from &lt;&lt; 32 | to</c>.</summary>
    public IReadOnlyDictionary<long, double> Arrows => _arrows;

    public double Conversions { get; private set; }

    public double Value { get; private set; }

    public ChainBuilder Count()
    {
        var collapsed = new List<int>();
        for (var i = 0; i < paths.Count; i++)
        {
            var nulls = options.Nulls ? paths.Nulls(i) : 0;
            Conversions += paths.Conversions(i);
            Value += paths.Value(i);
            if (paths.Conversions(i) + nulls <= 0) continue;
            Walk(options.Collapse ? Collapse(paths.Path(i), collapsed) : paths.Path(i), paths.Conversions(i), paths.Value(i), nulls);
        }
        return this;
    }

    private static ReadOnlySpan<int> Collapse(ReadOnlySpan<int> path, List<int> collapsed)
    {
        collapsed.Clear();
        foreach (var channel in path)
            if (collapsed.Count == 0 || collapsed[^1] != channel) collapsed.Add(channel);
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(collapsed);
    }

    private void Walk(ReadOnlySpan<int> path, double conversions, double value, double nulls)
    {
        var order = Math.Min(options.Order, path.Length);
        var state = State(path[..order]);
        Of(state).Starts += conversions + nulls;
        for (var i = 1; i + order <= path.Length; i++)
        {
            var next = State(path.Slice(i, order));
            if (next != state) Step(state, next, conversions + nulls);
            state = next;
        }
        ref var ending = ref Of(state);
        ending.Conversions += conversions;
        ending.Value += value;
        ending.Nulls += nulls;
    }

    private void Step(int from, int to, double weight)
    {
        ref var arrow = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_arrows, (long)from << 32 | (uint)to, out _);
        arrow += weight;
    }

    private ref Ending Of(int state) => ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_endings)[state];

    private int State(ReadOnlySpan<int> window)
    {
        var key = (window[0], window.Length > 1 ? window[1] : -1, window.Length > 2 ? window[2] : -1);
        ref var state = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_states, key, out var known);
        if (known) return state;
        _windows.Add(key);
        _endings.Add(default);
        return state = _windows.Count - 1;
    }
}
