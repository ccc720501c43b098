using System.Globalization;
using Filon.Costs;

namespace Filon.Server.Costs;

/// <summary>What one unit of a currency is worth.</summary>
/// <param name="Rate">In the workspace's currency; above 0.</param>
public sealed record ExchangeRateBody(decimal Rate)
{
    internal ExchangeRateFields Fields(string currency, string day) => new()
    {
        Currency = currency, Day = day, Rate = Rate.ToString(CultureInfo.InvariantCulture),
    };
}
