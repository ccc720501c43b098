using Filon.Costs;
using Filon.Measure.Returns;
using Filon.Money;
using NodaTime;

namespace Filon.Server.Measure.Returns;

/// <summary>What was spent in a month on one thing, behind a figure.</summary>
/// <param name="Month">The month.</param>
/// <param name="Side">Whom the cost serves.</param>
/// <param name="Category">What it was spent on.</param>
/// <param name="Origin">Money spent, salary, charges, hours, or a part of what is common.</param>
/// <param name="Lines">How many lines of the cost book it adds up.</param>
/// <param name="Amount">In the workspace's currency.</param>
public sealed record CostBehindAnswer(YearMonth Month, CostSide Side, CostCategory Category, CostOrigin Origin, int Lines, Amount Amount)
{
    internal static CostBehindAnswer Of(RoiLines.Cost cost, string currency) => new(
        cost.Month, cost.Side, cost.Category, cost.Origin, cost.Lines, new(cost.Minor, currency));
}
