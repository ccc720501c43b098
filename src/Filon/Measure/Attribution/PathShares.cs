namespace Filon.Measure.Attribution;

/// <summary>Divides one conversion over the channels of a path, where neither time nor kind is known or asked: every touch is marketing.</summary>
internal static class PathShares
{
    private const int Short = 16;

    /// <summary>The share of each step, into a span of the path's length. Half-life in touches.</summary>
    public static void Share(Model model, ReadOnlySpan<int> path, double halfLife, IReadOnlyList<double>? effects, Span<double> shares)
    {
        shares.Clear();
        if (path.IsEmpty) return;
        switch (model)
        {
            case Model.First: shares[0] = 1; break;
            case Model.Last or Model.LastMarketing: shares[^1] = 1; break;
            case Model.Both: shares[0] = 0.5; shares[^1] += 0.5; break;
            case Model.Linear: shares.Fill(1.0 / path.Length); break;
            case Model.LinearDistinct or Model.ShapleySum or Model.ShapleyOrdered: Distinct(path, shares); break;
            case Model.Position: Position(shares); break;
            case Model.TimeDecay: Decay(halfLife, shares); break;
            case Model.RemovalShare: Removal(path, effects, shares); break;
            default: throw new ArgumentOutOfRangeException(nameof(model), model, "A path of channels is not enough for this model.");
        }
    }

    /// <summary>40 % to the first, 40 % to the last, 20 % shared between; two touches 50/50, one 100 %.</summary>
    public static void Position(Span<double> shares)
    {
        if (shares.Length < 3) { shares.Fill(1.0 / shares.Length); return; }
        shares.Fill(0.2 / (shares.Length - 2));
        shares[0] = shares[^1] = 0.4;
    }

    /// <summary>An equal part to each distinct channel, divided by how often it occurs.</summary>
    public static void Distinct(ReadOnlySpan<int> path, Span<double> shares)
    {
        if (path.Length > Short) { DistinctOfMany(path, shares); return; }
        var distinct = 0;
        for (var i = 0; i < path.Length; i++)
        {
            var times = path.Count(path[i]);
            shares[i] = 1.0 / times;
            if (path[..i].IndexOf(path[i]) < 0) distinct++;
        }
        Scale(shares, 1.0 / distinct);
    }

    public static void Removal(ReadOnlySpan<int> path, IReadOnlyList<double>? effects, Span<double> shares)
    {
        ArgumentNullException.ThrowIfNull(effects);
        var sum = 0.0;
        for (var i = 0; i < path.Length; i++) sum += shares[i] = effects[path[i]];
        if (sum > 0) Scale(shares, 1 / sum);
        else shares.Fill(1.0 / shares.Length);
    }

    public static void Scale(Span<double> shares, double factor)
    {
        foreach (ref var share in shares) share *= factor;
    }

    private static void DistinctOfMany(ReadOnlySpan<int> path, Span<double> shares)
    {
        var occurrences = new Dictionary<int, int>();
        foreach (var channel in path) occurrences[channel] = occurrences.GetValueOrDefault(channel) + 1;
        for (var i = 0; i < path.Length; i++) shares[i] = 1.0 / occurrences.Count / occurrences[path[i]];
    }

    private static void Decay(double halfLife, Span<double> shares)
    {
        var sum = 0.0;
        for (var i = 0; i < shares.Length; i++) sum += shares[i] = Math.Pow(2, (i + 1 - shares.Length) / halfLife);
        Scale(shares, 1 / sum);
    }
}
