using System.Runtime.CompilerServices;

namespace Filon.Measure.Attribution;

/// <summary>Credits over one table of paths, by the models that need only the channels of a path and their order; all in one pass.</summary>
internal sealed class PathCredits
{
    private readonly Model[] _models;
    private readonly Credits[] _credits;
    private readonly double _halfLife;
    private readonly IReadOnlyList<double>? _effects;
    private readonly List<(double Conversions, double Value)>[]? _positions;
    private double[] _shares = new double[64];

    /// <param name="models">Those wanted; the ones that a path is not enough for are left alone.</param>
    /// <param name="channels">How many there are.</param>
    /// <param name="halfLife">Of time-decay, in touches.</param>
    /// <param name="effects">Of each channel's removal, for removal-share.</param>
    public PathCredits(IEnumerable<Model> models, int channels, double halfLife, IReadOnlyList<double>? effects = null)
    {
        _models = [.. models];
        _credits = [.. _models.Select(_ => new Credits(channels))];
        (_halfLife, _effects) = (halfLife, effects);
        if (_models.Contains(Model.ShapleyOrdered)) _positions = [.. Enumerable.Range(0, channels).Select(_ => new List<(double, double)>())];
    }

    public Credits Of(Model model) => _credits[Array.IndexOf(_models, model)];

    /// <summary>What a channel earned at each place, under shapley-ordered.</summary>
    public IReadOnlyList<PositionCredit> Positions(int channel) =>
    [
        .. _positions![channel].Select((earned, at) => new PositionCredit(at + 1, earned.Conversions, earned.Value))
            .Where(position => position.Conversions > 0),
    ];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PathCredits Add(PathTable paths)
    {
        for (var i = 0; i < paths.Count; i++)
        {
            if (paths.Conversions(i) == 0) continue;
            Add(paths.Path(i), paths.Conversions(i), paths.Value(i));
        }
        foreach (var credits in _credits)
        {
            credits.UnattributedConversions += paths.UnattributedConversions;
            credits.UnattributedValue += paths.UnattributedValue;
        }
        return this;
    }

    public void Add(PathCredits other)
    {
        for (var i = 0; i < _credits.Length; i++) _credits[i].Add(other._credits[i]);
        for (var channel = 0; channel < (_positions?.Length ?? 0); channel++)
            for (var at = 0; at < other._positions![channel].Count; at++)
                Earn(channel, at, other._positions[channel][at].Conversions, other._positions[channel][at].Value);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(ReadOnlySpan<int> path, double conversions, double value)
    {
        if (_shares.Length < path.Length) _shares = new double[path.Length * 2];
        var shares = _shares.AsSpan(0, path.Length);
        for (var m = 0; m < _models.Length; m++)
        {
            PathShares.Share(_models[m], path, _halfLife, _effects, shares);
            var credits = _credits[m];
            for (var at = 0; at < path.Length; at++)
            {
                if (shares[at] == 0) continue;
                credits.Add(path[at], shares[at], conversions, value);
                if (_models[m] == Model.ShapleyOrdered) Earn(path[at], at, shares[at] * conversions, shares[at] * value);
            }
        }
    }

    private void Earn(int channel, int at, double conversions, double value)
    {
        var places = _positions![channel];
        while (places.Count <= at) places.Add(default);
        places[at] = (places[at].Conversions + conversions, places[at].Value + value);
    }
}
