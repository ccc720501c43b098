namespace Filon.Measure.Returns;

/// <summary>What one month of a relationship is expected to bring, in cents.</summary>
/// <param name="Month">From 1, the month after the first sale.</param>
/// <param name="Seen">Relationships open and seen through it.</param>
/// <param name="BoughtMinor">What they bought in it.</param>
/// <param name="StillOpen">The part of all relationships still open when it begins, 0 to 1.</param>
public sealed record TlvMonth(int Month, int Seen, long BoughtMinor, double StillOpen)
{
    /// <summary>still open × bought / seen, to the cent, so that the months sum to the figure.</summary>
    public long ExpectedMinor => (long)Math.Round(StillOpen * BoughtMinor / Seen, MidpointRounding.AwayFromZero);

    /// <summary>Month by month until the horizon, or until nobody was seen that long.</summary>
    public static IReadOnlyList<TlvMonth> All(IReadOnlyList<Relationship> relationships, Survival survival, int horizonMonths)
    {
        var (ends, bought) = (new int[horizonMonths + 1], new long[horizonMonths]);
        foreach (var one in relationships)
        {
            var months = one.Months;
            // a month counts in which it was seen to the end, or in which it ended
            var seen = (int)Math.Min(one.Ended ? Math.Ceiling(months) : Math.Floor(months), horizonMonths);
            ends[seen]++;
            foreach (var sale in one.Later)
                if (sale.AgeMonths < seen) bought[(int)sale.AgeMonths] += sale.Minor;
        }

        List<TlvMonth> all = [];
        for (var (month, open) = (0, relationships.Count - ends[0]); month < horizonMonths && open > 0; month++, open -= ends[month])
            all.Add(new(month + 1, open, bought[month], survival.At(month)));
        return all;
    }
}
