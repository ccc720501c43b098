using Filon.Money;
using NodaTime;

namespace Filon.Costs;

/// <summary>What one hour of a role costs, charges included, from a month on until the next rate of that role.</summary>
public sealed record RoleRate(string Role, YearMonth FirstMonth, Amount Hourly)
{
    /// <summary>Yearly cost of one full-time person over the productive hours of a year.</summary>
    public static Amount HourlyOf(Amount yearlyLoaded, int productiveHours) =>
        yearlyLoaded with { Minor = (long)decimal.Round((decimal)yearlyLoaded.Minor / productiveHours, MidpointRounding.AwayFromZero) };
}
