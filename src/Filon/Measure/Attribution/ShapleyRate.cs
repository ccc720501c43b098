namespace Filon.Measure.Attribution;

/// <summary>
/// The Shapley value of the game v(S) = conversion rate of the paths whose set of channels is exactly S, 0 where none was seen.
/// v is a sum of games that are worth something on one set only, so φ is a sum over the sets seen, without the 2ⁿ coalitions:
/// a set of s channels out of n gives (s−1)!(n−s)!/n! · v to each of its members and takes s!(n−s−1)!/n! · v from each of the others.
/// </summary>
public static class ShapleyRate
{
    /// <summary>φ by channel; may be negative, and carries no euros.</summary>
    public static double[] Solve(PathTable paths, int channels)
    {
        var rates = new double[channels];
        double outside = 0, lost = 0;
        foreach (var (set, counts) in Sets(paths))
        {
            var rate = counts.Conversions / (counts.Conversions + counts.Nulls);
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

    private static Dictionary<int[], (double Conversions, double Nulls)> Sets(PathTable paths)
    {
        var sets = new Dictionary<int[], (double Conversions, double Nulls)>(SameSet.Instance);
        for (var i = 0; i < paths.Count; i++)
        {
            int[] set = [.. new SortedSet<int>(paths.Path(i).ToArray())];
            var (conversions, nulls) = sets.GetValueOrDefault(set);
            sets[set] = (conversions + paths.Conversions(i), nulls + paths.Nulls(i));
        }
        return sets;
    }

    private static double Combinations(int of, int taken)
    {
        var result = 1.0;
        for (var i = 1; i <= Math.Min(taken, of - taken); i++) result *= (double)(of - Math.Min(taken, of - taken) + i) / i;
        return result;
    }

    private sealed class SameSet : IEqualityComparer<int[]>
    {
        public static readonly SameSet Instance = new();

        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj)
        {
            var hash = new HashCode();
            foreach (var channel in obj) hash.Add(channel);
            return hash.ToHashCode();
        }
    }
}
