namespace Filon.Events;

/// <summary>An event in the list, with its figures: persons, and cents of the workspace's currency.</summary>
/// <param name="Event">The event.</param>
/// <param name="Invited">How many persons were invited.</param>
/// <param name="Attended">How many persons came.</param>
/// <param name="EarnedMinor">What the method in force credits to their coming.</param>
public sealed record EventLine(Event Event, long Invited, long Attended, long EarnedMinor)
{
    /// <summary>What it cost: money and hours.</summary>
    public long CostMinor { get; init; }

    /// <summary>The hours spent on it.</summary>
    public long Minutes { get; init; }
}
