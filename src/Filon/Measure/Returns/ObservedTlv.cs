namespace Filon.Measure.Returns;

/// <summary>
/// What a customer has proved to be worth: the average first sale, plus month by month of the relationship what an open one buys on average
/// (later sales / relationships then open and seen through the month) × the part still open (Kaplan–Meier), × margin, over the horizon.
/// Relationships still open count as far as they were seen, never as if they had ended. Months nobody was seen in count for nothing.
/// </summary>
/// <param name="Customers">How many relationships.</param>
/// <param name="Open">How many of them still go on: the censored part.</param>
/// <param name="AverageFirstMinor">In cents.</param>
/// <param name="AdditionalMinor">Expected later sales over the horizon, in cents.</param>
/// <param name="Margin">0 to 1.</param>
/// <param name="SeenMonths">How far into the horizon anybody was seen.</param>
/// <param name="LeftAtHorizon">The part of relationships still open at the end of the seen months, 0 to 1.</param>
public sealed record ObservedTlv(int Customers, int Open, long AverageFirstMinor, long AdditionalMinor, double Margin, int SeenMonths, double LeftAtHorizon)
{
    /// <summary>Below this a segment's figure is an anecdote, and is marked so.</summary>
    public const int Few = 10;

    public bool IsThin => Customers < Few;

    /// <summary>(average first sale + later sales) × margin, in cents.</summary>
    public long ValueMinor => (long)Math.Round((AverageFirstMinor + AdditionalMinor) * Margin, MidpointRounding.AwayFromZero);

    /// <returns>Null where there is no customer yet.</returns>
    public static ObservedTlv? Of(IReadOnlyList<Relationship> relationships, double margin, int horizonMonths)
    {
        if (relationships.Count == 0) return null;
        var survival = Survival.Estimate(relationships.Select(one => one.Lifetime));
        var months = TlvMonth.All(relationships, survival, horizonMonths);
        return new(
            relationships.Count, relationships.Count(one => !one.Ended),
            (long)Math.Round(relationships.Average(one => (double)one.FirstSaleMinor), MidpointRounding.AwayFromZero),
            months.Sum(month => month.ExpectedMinor), margin, months.Count, survival.At(months.Count));
    }
}
