namespace Filon.Money;

/// <summary>
/// Shares an amount so that the parts sum to it exactly, cent by cent: each part gets its whole cents,
/// the cents left go to the largest remainders, the first of equals first (Hamilton's method).
/// </summary>
public static class LargestRemainder
{
    /// <param name="minor">What is shared, in minor units; may be negative.</param>
    /// <param name="weights">Non-negative, not all zero; need not sum to one.</param>
    /// <returns>One part per weight, in the same order, summing to <paramref name="minor"/>.</returns>
    public static long[] Share(long minor, ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights) total += weight;
        if (!(total > 0)) throw new ArgumentException("At least one weight must be positive", nameof(weights));

        var parts = new long[weights.Length];
        var remainders = new double[weights.Length];
        var order = new int[weights.Length];
        var left = Math.Abs(minor);
        for (var i = 0; i < weights.Length; i++)
        {
            var exact = Math.Abs(minor) * (weights[i] / total);
            parts[i] = (long)Math.Floor(exact);
            remainders[i] = exact - parts[i];
            order[i] = i;
            left -= parts[i];
        }

        Array.Sort(order, (a, b) => remainders[b] != remainders[a] ? remainders[b].CompareTo(remainders[a]) : a.CompareTo(b));
        for (var i = 0; left > 0; i = (i + 1) % order.Length, left--) parts[order[i]]++;
        for (var i = order.Length - 1; left < 0; i = i == 0 ? order.Length - 1 : i - 1)
        {
            if (parts[order[i]] == 0) continue;
            parts[order[i]]--;
            left++;
        }

        if (minor < 0) for (var i = 0; i < parts.Length; i++) parts[i] = -parts[i];
        return parts;
    }
}
