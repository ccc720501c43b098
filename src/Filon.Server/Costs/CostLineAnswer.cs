using Filon.Costs;
using Filon.Money;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Costs;

/// <summary>A line of the cost book: what was spent, or what a month of salary or an hour comes to, in the workspace's currency.</summary>
/// <param name="Source">The cost, the hours or the share of salary it comes from.</param>
/// <param name="Origin">Which of these it is.</param>
/// <param name="Day">The day it counts for.</param>
/// <param name="Amount">In the workspace's currency.</param>
/// <param name="Side">Whom the cost serves.</param>
/// <param name="Category">What it was spent on.</param>
/// <param name="Channel">Null where the cost is common to all channels.</param>
/// <param name="Campaign">As the campaign is called.</param>
/// <param name="Role">For salaries and hours.</param>
/// <param name="Label">What it was.</param>
public sealed record CostLineAnswer(
    Id Source, CostOrigin Origin, LocalDate Day, Amount Amount, CostSide Side, CostCategory Category, string? Channel, string? Campaign, string? Role, string? Label)
{
    internal static CostLineAnswer Of(CostLine line, string currency) => new(
        line.SourceId, line.Origin, line.Day, new(line.Minor, currency), line.Side, line.Category, line.Channel, line.Campaign, line.Role, line.Label);
}
