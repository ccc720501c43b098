using Filon.Events;
using Filon.Money;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Events;

/// <summary>An event with its figures.</summary>
/// <param name="Id">Under which it is changed and removed.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What sort of meeting it is.</param>
/// <param name="Place">Where it is.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Campaign">What its touches and costs go under.</param>
/// <param name="Note">Whatever else.</param>
/// <param name="Invited">How many persons were invited.</param>
/// <param name="Came">How many persons came.</param>
/// <param name="Cost">Money and hours.</param>
/// <param name="Minutes">The time spent on it.</param>
/// <param name="Earned">What the method in force credits to their coming.</param>
public sealed record EventAnswer(
    Id Id, string Name, EventKind Kind, string? Place, LocalDate First, LocalDate Last, string Campaign, string? Note, long Invited, long Came, Amount Cost, long Minutes, Amount Earned)
{
    internal static EventAnswer Of(EventLine line, string currency) => new(
        line.Event.Id, line.Event.Name, line.Event.Kind, line.Event.Place, line.Event.FirstDay, line.Event.LastDay, line.Event.Campaign, line.Event.Note,
        line.Invited, line.Attended, new(line.CostMinor, currency), line.Minutes, new(line.EarnedMinor, currency));
}
