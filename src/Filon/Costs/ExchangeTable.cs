using Filon.Money;
using NodaTime;

namespace Filon.Costs;

/// <summary>
/// Converts to the workspace's currency at the rate of the day: the latest rate on or before that day and at most
/// <see cref="OldestDays"/> days old, so that week-ends and monthly rates serve but a forgotten rate does not.
/// </summary>
public sealed class ExchangeTable
{
    /// <summary>Days after which a rate no longer speaks for a day.</summary>
    public const int OldestDays = 31;

    private readonly Dictionary<string, ExchangeRate[]> _rates;

    public ExchangeTable(string currency, IEnumerable<ExchangeRate> rates)
    {
        Currency = currency;
        _rates = rates.GroupBy(rate => rate.Currency).ToDictionary(group => group.Key, group => group.OrderBy(rate => rate.RateDate).ToArray());
    }

    /// <summary>The workspace's.</summary>
    public string Currency { get; }

    /// <returns>The amount in the workspace's currency, to the cent; null where no rate is known for that day.</returns>
    public Amount? Convert(Amount amount, LocalDate day)
    {
        if (amount.Currency == Currency) return amount;
        return RateOn(amount.Currency, day) is { } rate ? Amount.FromMajor(amount.Major * (decimal)rate, Currency) : null;
    }

    private double? RateOn(string currency, LocalDate day)
    {
        if (!_rates.TryGetValue(currency, out var rates)) return null;
        var latest = Array.FindLast(rates, rate => rate.RateDate <= day);
        return latest is not null && Period.DaysBetween(latest.RateDate, day) <= OldestDays ? latest.Rate : null;
    }
}
