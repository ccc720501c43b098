using Filon.Costs;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Costs;

/// <summary>Time spent on a channel in a day.</summary>
/// <param name="Id">Under which it can be changed, removed and put back.</param>
/// <param name="Day">When.</param>
/// <param name="Minutes">From 1 to 1440.</param>
/// <param name="Role">Counted at this role's hourly cost.</param>
/// <param name="Who">The person, where it was said.</param>
/// <param name="Side">Whom the work serves.</param>
/// <param name="Channel">Null where it is common to all channels.</param>
/// <param name="Campaign">As the campaign is called.</param>
/// <param name="Label">What was done.</param>
public sealed record HoursAnswer(
    Id Id, LocalDate Day, long Minutes, string Role, string? Who, CostSide Side, string? Channel, string? Campaign, string? Label)
{
    internal static HoursAnswer Of(HoursEntry entry) => new(
        entry.Id, entry.WorkedOn, entry.Minutes, entry.Role, entry.Who, entry.Side, entry.Channel, entry.Campaign, entry.Label);
}
