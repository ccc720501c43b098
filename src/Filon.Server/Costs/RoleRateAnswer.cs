using Filon.Costs;
using Filon.Money;
using NodaTime;

namespace Filon.Server.Costs;

/// <summary>What one hour of a role costs, charges included, from a month on until the next rate of that role.</summary>
public sealed record RoleRateAnswer(string Role, YearMonth From, Amount Hourly)
{
    internal static RoleRateAnswer Of(RoleRate rate) => new(rate.Role, rate.FirstMonth, rate.Hourly);
}
