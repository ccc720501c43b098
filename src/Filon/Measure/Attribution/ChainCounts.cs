using System.Runtime.InteropServices;

namespace Filon.Measure.Attribution;

/// <summary>
/// Counts a chain's states and arrows over paths. A state is the window of k consecutive touches, or the whole path when it is shorter;
/// consecutive equal states are one, since staying where one is changes nothing. A window is coded as a number whose digits are its
/// channels + 1, so that with few channels counting is adding to an array.
/// </summary>
internal sealed class ChainCounts(int channels, MarkovOptions options)
{
    private const long LargestArray = 1 << 21;

    private readonly long _base = channels + 1;
    private readonly long _older = Power(channels + 1, options.Order - 1);
    private readonly double[]? _arrows = Fits(channels, options.Order) ? new double[Power(channels + 1, options.Order) * channels] : null;
    private readonly Ending[]? _endings = Fits(channels, options.Order) ? new Ending[Power(channels + 1, options.Order)] : null;
    private readonly Dictionary<(long Code, int Next), double> _manyArrows = [];
    private readonly Dictionary<long, Ending> _manyEndings = [];
    private int[] _collapsed = new int[64];

    /// <summary>Of one state: how many paths begin with it, how many end in it, how, and with what value.</summary>
    internal struct Ending
    {
        public double Starts, Conversions, Value, Nulls;
    }

    public double Conversions { get; private set; }

    public double Value { get; private set; }

    public void Add(PathTable paths)
    {
        for (var i = 0; i < paths.Count; i++)
        {
            double conversions = paths.Conversions(i), nulls = options.Nulls ? paths.Nulls(i) : 0;
            Conversions += conversions;
            Value += paths.Value(i);
            if (conversions + nulls > 0) Walk(options.Collapse ? Collapse(paths.Path(i)) : paths.Path(i), conversions, paths.Value(i), nulls);
        }
    }

    /// <summary>The codes of the states seen, each with its ending, in ascending order.</summary>
    public List<(long Code, Ending Ending)> States()
    {
        var codes = new HashSet<long>();
        foreach (var (from, next, _) in Arrows())
        {
            codes.Add(from);
            codes.Add(After(from, next));
        }
        for (var code = 0; code < (_endings?.Length ?? 0); code++)
            if (_endings![code].Starts > 0) codes.Add(code);
        codes.UnionWith(_manyEndings.Keys);
        return [.. codes.Order().Select(code => (code, _endings is null ? _manyEndings.GetValueOrDefault(code) : _endings[code]))];
    }

    /// <summary>Every arrow: the state it leaves, the channel touched next, and how many paths took it.</summary>
    public IEnumerable<(long From, int Next, double Weight)> Arrows()
    {
        for (var at = 0; at < (_arrows?.Length ?? 0); at++)
            if (_arrows![at] > 0) yield return (at / channels, at % channels, _arrows[at]);
        foreach (var ((code, next), weight) in _manyArrows.OrderBy(arrow => arrow.Key)) yield return (code, next, weight);
    }

    /// <summary>The state that follows when a channel is touched next.</summary>
    public long After(long code, int next) => code % _older * _base + next + 1;

    /// <summary>The channels of a state, oldest first; −1 where it has fewer.</summary>
    public (int A, int B, int C) Window(long code)
    {
        int last = (int)(code % _base) - 1, middle = (int)(code / _base % _base) - 1, first = (int)(code / _base / _base) - 1;
        return first >= 0 ? (first, middle, last) : middle >= 0 ? (middle, last, -1) : (last, -1, -1);
    }

    private void Walk(ReadOnlySpan<int> path, double conversions, double value, double nulls)
    {
        var weight = conversions + nulls;
        var order = Math.Min(options.Order, path.Length);
        var code = 0L;
        foreach (var channel in path[..order]) code = code * _base + channel + 1;
        Of(code).Starts += weight;
        foreach (var next in path[order..])
        {
            var after = After(code, next);
            if (after == code) continue;
            if (_arrows is not null) _arrows[code * channels + next] += weight;
            else CollectionsMarshal.GetValueRefOrAddDefault(_manyArrows, (code, next), out _) += weight;
            code = after;
        }
        ref var ending = ref Of(code);
        ending.Conversions += conversions;
        ending.Value += value;
        ending.Nulls += nulls;
    }

    private ref Ending Of(long code)
    {
        if (_endings is not null) return ref _endings[code];
        return ref CollectionsMarshal.GetValueRefOrAddDefault(_manyEndings, code, out _);
    }

    private ReadOnlySpan<int> Collapse(ReadOnlySpan<int> path)
    {
        if (_collapsed.Length < path.Length) _collapsed = new int[path.Length * 2];
        var count = 0;
        foreach (var channel in path)
            if (count == 0 || _collapsed[count - 1] != channel) _collapsed[count++] = channel;
        return _collapsed.AsSpan(0, count);
    }

    private static bool Fits(int channels, int order) => channels < 2048 && Power(channels + 1, order) * channels <= LargestArray;

    private static long Power(long number, int exponent) => exponent == 0 ? 1 : number * Power(number, exponent - 1);
}
