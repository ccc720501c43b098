using Filon.Costs;
using NodaTime;

namespace Filon.Server.Costs;

/// <summary>What one unit of a currency was worth in the workspace's currency on a day.</summary>
public sealed record ExchangeRateAnswer(string Currency, LocalDate Day, double Rate)
{
    internal static ExchangeRateAnswer Of(ExchangeRate rate) => new(rate.Currency, rate.RateDate, rate.Rate);
}
