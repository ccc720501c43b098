using NodaTime;

namespace Filon.Measure.Returns;

/// <summary>What one channel and campaign are credited with for the sales won in one month to the leads of another, under one model.</summary>
/// <param name="Campaign">Null or empty: none said.</param>
/// <param name="AmountMinor">In cents.</param>
/// <param name="Customers">New customers, by the shares of their first sales.</param>
public sealed record CreditTotal(string Channel, string? Campaign, YearMonth LeadMonth, YearMonth WonMonth, long AmountMinor, double Customers)
{
    /// <summary>The sums of what each deal credits.</summary>
    internal static IReadOnlyList<CreditTotal> Of(ReturnsData data)
    {
        var deals = data.Counted;
        var newcomers = data.Newcomers;
        return [.. data.Credits.Where(credit => deals.ContainsKey(credit.DealId))
            .GroupBy(credit => (credit.Channel, Campaign: credit.Campaign ?? "", Lead: deals[credit.DealId].LeadDay.ToYearMonth(), Won: deals[credit.DealId].WonOn!.Value.ToYearMonth()))
            .Select(group => new CreditTotal(
                group.Key.Channel, group.Key.Campaign, group.Key.Lead, group.Key.Won,
                group.Sum(credit => credit.AmountMinor), group.Where(credit => newcomers.Contains(credit.DealId)).Sum(credit => credit.Share)))];
    }
}
