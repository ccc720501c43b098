using Filon.Costs;
using Filon.Money;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Costs;

/// <summary>Money spent, as it was typed in or imported.</summary>
/// <param name="Id">Under which it can be changed, removed and put back.</param>
/// <param name="Day">The first of the month where only a month is known.</param>
/// <param name="Amount">Net of VAT, in the currency it was paid in; negative for a credit note.</param>
/// <param name="Side">Whom the cost serves.</param>
/// <param name="Category">What it was spent on.</param>
/// <param name="Channel">Null where the cost is common to all channels.</param>
/// <param name="Campaign">As the campaign is called.</param>
/// <param name="Label">What it was.</param>
public sealed record CostAnswer(
    Id Id, LocalDate Day, Amount Amount, CostSide Side, CostCategory Category, string? Channel, string? Campaign, string? Label)
{
    internal static CostAnswer Of(CostEntry entry) => new(
        entry.Id, entry.SpentOn, entry.Amount, entry.Side, entry.Category, entry.Channel, entry.Campaign, entry.Label);
}
