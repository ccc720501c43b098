using System.Globalization;
using Filon.Costs;
using Filon.Money;
using NodaTime;

namespace Filon.Server.Costs;

/// <summary>A role paid by the month, part of whose time goes to a channel.</summary>
/// <param name="Role">The role paid.</param>
/// <param name="From">The first month.</param>
/// <param name="Salary">Gross salary of one month.</param>
/// <param name="ChargesRate">The employer's social charges over the gross salary, from 0 to 2: 0.5 is 50 %.</param>
/// <param name="Share">Of the working time, from 0 to 1.</param>
/// <param name="To">The last month; left out: until further notice.</param>
/// <param name="Side">Whom the work serves.</param>
/// <param name="Channel">A channel by its code or by what people call it; left out where it is common to all.</param>
/// <param name="Campaign">As the campaign is called.</param>
public sealed record StaffShareBody(
    string Role, YearMonth From, Amount Salary, double ChargesRate, double Share, YearMonth? To = null,
    CostSide Side = CostSide.Marketing, string? Channel = null, string? Campaign = null)
{
    internal StaffShareFields Fields(long? id) => new()
    {
        Id = id, Role = Role, From = Month(From), To = To is { } to ? Month(to) : null,
        Salary = string.Create(CultureInfo.InvariantCulture, $"minor:{Salary.Minor}"), Currency = Salary.Currency,
        Charges = Percent(ChargesRate), Share = Percent(Share), Side = Side.Code(), Channel = Channel, Campaign = Campaign,
    };

    private static string Month(YearMonth month) => month.ToString("uuuu-MM", CultureInfo.InvariantCulture);

    private static string Percent(double rate) => (rate * 100).ToString("0.0000", CultureInfo.InvariantCulture);
}
