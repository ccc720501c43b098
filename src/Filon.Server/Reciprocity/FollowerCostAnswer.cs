using Filon.Money;
using Filon.Reciprocity;
using NodaTime;

namespace Filon.Server.Reciprocity;

/// <summary>What was spent on the network between two archives, for each follower gained.</summary>
/// <param name="Channel">Under which the costs stand.</param>
/// <param name="First">The day after the earlier archive.</param>
/// <param name="Last">The day of the later.</param>
/// <param name="Spent">Null: no cost is known.</param>
/// <param name="Gained">Followers gained.</param>
/// <param name="Each">Null: no cost is known, or nobody was gained.</param>
public sealed record FollowerCostAnswer(string Channel, LocalDate First, LocalDate Last, Amount? Spent, long Gained, Amount? Each)
{
    internal static FollowerCostAnswer Of(FollowerCost cost, string currency) => new(
        cost.Channel, cost.Days.Start, cost.Days.End, cost.Spent is { } spent ? new Amount(spent, currency) : null, cost.Gained, cost.Each is { } each ? new Amount(each, currency) : null);
}
