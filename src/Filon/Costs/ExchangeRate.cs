using NodaTime;

namespace Filon.Costs;

/// <summary>What one unit of a currency was worth in the workspace's currency on a day.</summary>
public sealed record ExchangeRate(string Currency, LocalDate RateDate, double Rate);
