namespace Filon.Measure.Attribution;

/// <summary>Credits by the models that need only the channels of a path and their order.</summary>
internal sealed class PathCredits(PathTable paths, int channels)
{
    /// <param name="model">One that divides each deal on its own.</param>
    /// <param name="halfLife">Of time-decay, in touches.</param>
    /// <param name="effects">Of each channel's removal, for removal-share.</param>
    public Credits Of(Model model, double halfLife = 7, IReadOnlyList<double>? effects = null)
    {
        var credits = new Credits(channels)
        {
            UnattributedConversions = paths.UnattributedConversions,
            UnattributedValue = paths.UnattributedValue,
        };
        var shares = new double[64];
        for (var i = 0; i < paths.Count; i++)
        {
            if (paths.Conversions(i) == 0) continue;
            var path = paths.Path(i);
            if (shares.Length < path.Length) shares = new double[path.Length * 2];
            PathShares.Share(model, path, halfLife, effects, shares.AsSpan(0, path.Length));
            for (var j = 0; j < path.Length; j++)
                if (shares[j] != 0) credits.Add(path[j], shares[j], paths.Conversions(i), paths.Value(i));
        }
        return credits;
    }

    /// <summary>What each channel earned at each place, under shapley-ordered.</summary>
    public List<PositionCredit>[] Positions()
    {
        var earned = new Dictionary<(int Channel, int Position), (double Conversions, double Value)>();
        var shares = new double[64];
        for (var i = 0; i < paths.Count; i++)
        {
            if (paths.Conversions(i) == 0) continue;
            var path = paths.Path(i);
            if (shares.Length < path.Length) shares = new double[path.Length * 2];
            PathShares.Share(Model.ShapleyOrdered, path, 0, null, shares.AsSpan(0, path.Length));
            for (var j = 0; j < path.Length; j++)
            {
                ref var sum = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(earned, (path[j], j + 1), out _);
                sum = (sum.Conversions + shares[j] * paths.Conversions(i), sum.Value + shares[j] * paths.Value(i));
            }
        }
        var positions = new List<PositionCredit>[channels];
        for (var channel = 0; channel < channels; channel++) positions[channel] = [];
        foreach (var ((channel, position), (conversions, value)) in earned.OrderBy(pair => pair.Key))
            positions[channel].Add(new(position, conversions, value));
        return positions;
    }
}
