using System.Globalization;
using Filon.Costs;
using Filon.Money;
using NodaTime;

namespace Filon.Server.Costs;

/// <summary>What an hour of a role costs: the hourly amount, or a loaded year that is divided by the productive hours of the method.</summary>
/// <param name="Hourly">Of one hour, charges included.</param>
/// <param name="Yearly">Salary and charges of a year, where no hourly amount is given.</param>
public sealed record RoleRateBody(Amount? Hourly = null, Amount? Yearly = null)
{
    internal RoleRateFields Fields(string role, YearMonth from) => new()
    {
        Role = role, From = from.ToString("uuuu-MM", CultureInfo.InvariantCulture), Hourly = Text(Hourly), Yearly = Text(Yearly),
        Currency = (Hourly ?? Yearly)?.Currency,
    };

    private static string? Text(Amount? amount) => amount is { } said ? string.Create(CultureInfo.InvariantCulture, $"minor:{said.Minor}") : null;
}
