using Filon.Costs;
using Filon.Money;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Costs;

/// <summary>A role paid by the month, part of whose time goes to a channel.</summary>
/// <param name="Id">Under which it can be changed, removed and put back.</param>
/// <param name="Role">The role paid.</param>
/// <param name="From">The first month.</param>
/// <param name="To">The last month; null: until further notice.</param>
/// <param name="Salary">Gross salary of one month.</param>
/// <param name="ChargesRate">The employer's social charges over the gross salary: 0.5 is 50 %.</param>
/// <param name="Share">Of the working time, from 0 to 1.</param>
/// <param name="Side">Whom the work serves.</param>
/// <param name="Channel">Null where it is common to all channels.</param>
/// <param name="Campaign">As the campaign is called.</param>
public sealed record StaffShareAnswer(
    Id Id, string Role, YearMonth From, YearMonth? To, Amount Salary, double ChargesRate, double Share, CostSide Side, string? Channel, string? Campaign)
{
    internal static StaffShareAnswer Of(StaffShare share) => new(
        share.Id, share.Role, share.FirstMonth, share.LastMonth, share.Salary, share.ChargesRate, share.Share, share.Side, share.Channel, share.Campaign);
}
