using NodaTime;

namespace Filon.Measure.Returns;

/// <summary>
/// How long a first sale takes, from the lead's first day to the day it was won. <see cref="MeanDays"/> is over the deals won, as in [001];
/// <see cref="MedianDays"/> is by Kaplan–Meier with the open ones counted as far as they have come, so that slow deals still under way are not
/// forgotten. Lost deals are left out.
/// </summary>
/// <param name="Won">How many were won.</param>
/// <param name="Open">How many are still open: the censored part.</param>
/// <param name="MeanDays">Null where none was won.</param>
/// <param name="MedianWonDays">The median over the deals won alone; null where none was won.</param>
/// <param name="MedianDays">Null where fewer than half would be won.</param>
public sealed record SalesCycle(int Won, int Open, double? MeanDays, double? MedianWonDays, double? MedianDays)
{
    /// <summary>The cycle of [001], used until a first deal is won.</summary>
    public const int UntilMeasured = 90;

    public static SalesCycle Measure(IEnumerable<DealFact> deals, LocalDate on)
    {
        var first = deals.Where(deal => deal.Kind == SaleKind.New && deal.LeadDay <= on && !(deal.LostOn <= on)).ToList();
        var won = first.Where(deal => deal.WonBy(on)).Select(deal => (double)Days(deal, deal.WonOn!.Value)).Order().ToList();
        var open = first.Where(deal => !deal.WonBy(on)).Select(deal => (double)Days(deal, on)).ToList();
        var survival = Survival.Estimate([.. won.Select(days => new Lifetime(days, true)), .. open.Select(days => new Lifetime(days, false))]);
        return new(won.Count, open.Count, won.Count > 0 ? won.Average() : null, Middle(won), won.Count > 0 ? survival.Median : null);
    }

    private static int Days(DealFact deal, LocalDate to) => Math.Max(0, Period.DaysBetween(deal.LeadDay, to));

    private static double? Middle(List<double> ordered) => ordered.Count == 0 ? null
        : (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
}
