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
        List<TlvMonth> months = [];
        for (var month = 0; month < horizonMonths; month++)
        {
            var exposed = relationships.Where(one => one.Months >= month + 1 || (one.Ended && one.Months > month)).ToList();
            if (exposed.Count == 0) break;
            var bought = exposed.Sum(one => one.Later.Where(sale => sale.AgeMonths >= month && sale.AgeMonths < month + 1).Sum(sale => sale.Minor));
            months.Add(new(month + 1, exposed.Count, bought, survival.At(month)));
        }

        return months;
    }
}
