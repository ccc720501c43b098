namespace Filon.Measure.Attribution;

/// <summary>
/// The Shapley value of the game v(S) = conversion rate of the paths whose set of channels is exactly S, 0 where none was seen.
/// v is a sum of games that are worth something on one set only, so φ is a sum over the sets seen, without the 2ⁿ coalitions:
/// a set of s channels out of n gives (s−1)!(n−s)!/n! · v to each of its members and takes s!(n−s−1)!/n! · v from each of the others.
/// </summary>
public static class ShapleyRate
{
    /// <summary>φ by channel; may be negative, and carries no euros.</summary>
    public static double[] Solve(PathTable paths, int channels) => Solve([paths], channels);

    internal static double[] Solve(IReadOnlyList<PathTable> paths, int channels)
    {
        var rates = new double[channels];
        double outside = 0, lost = 0;
        var sets = Sets(paths);
        for (var i = 0; i < sets.Count; i++)
        {
            var set = sets.Path(i);
            var rate = sets.Conversions(i) / (sets.Conversions(i) + sets.Nulls(i));
            if (!(rate > 0)) continue;
            var inside = rate / (set.Length * Combinations(channels, set.Length));
            var without = set.Length == channels ? 0 : rate / ((channels - set.Length) * Combinations(channels, set.Length));
            foreach (var channel in set) rates[channel] += inside + without;
            var added = outside - (without + lost);
            lost = added - outside + (without + lost);
            outside = added;
        }
        for (var channel = 0; channel < channels; channel++) rates[channel] += outside;
        return rates;
    }

    /// <summary>Each set of channels as the path of its channels in ascending order.</summary>
    private static PathTable Sets(IReadOnlyList<PathTable> paths)
    {
        var sets = new PathTable();
        var set = new int[64];
        foreach (var table in paths)
        {
            for (var i = 0; i < table.Count; i++)
            {
                var path = table.Path(i);
                if (set.Length < path.Length) set = new int[path.Length * 2];
                path.CopyTo(set);
                sets.Add(set.AsSpan(0, Distinct(set.AsSpan(0, path.Length))), table.Conversions(i), 0, table.Nulls(i));
            }
        }
        return sets;
    }

    /// <summary>Sorts, drops what is there twice, and gives how many are left.</summary>
    private static int Distinct(Span<int> set)
    {
        set.Sort();
        var count = 1;
        for (var i = 1; i < set.Length; i++)
            if (set[i] != set[count - 1]) set[count++] = set[i];
        return count;
    }

    private static double Combinations(int of, int taken)
    {
        var result = 1.0;
        for (var i = 1; i <= Math.Min(taken, of - taken); i++) result *= (double)(of - Math.Min(taken, of - taken) + i) / i;
        return result;
    }
}
