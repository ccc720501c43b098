using System.Globalization;
using Filon.Costs;
using Filon.Money;
using NodaTime;

namespace Filon.Server.Costs;

/// <summary>A cost to be noted.</summary>
/// <param name="Day">When it was spent.</param>
/// <param name="Amount">Net of VAT, in any currency; negative for a credit note.</param>
/// <param name="Side">Whom the cost serves.</param>
/// <param name="Category">What it was spent on.</param>
/// <param name="Channel">A channel by its code or by what people call it; left out where the cost is common to all.</param>
/// <param name="Campaign">As the campaign is called.</param>
/// <param name="Label">What it was, at most 200 characters.</param>
public sealed record CostBody(
    LocalDate Day, Amount Amount, CostSide Side = CostSide.Marketing, CostCategory Category = CostCategory.Other,
    string? Channel = null, string? Campaign = null, string? Label = null)
{
    internal CostFields Fields(long? id) => new()
    {
        Id = id, Day = Day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), Amount = string.Create(CultureInfo.InvariantCulture, $"minor:{Amount.Minor}"),
        Currency = Amount.Currency, Side = Side.Code(), Category = Category.Code(), Channel = Channel, Campaign = Campaign, Label = Label,
    };
}
