using NodaTime;

namespace Filon.Costs;

/// <summary>
/// One cost in the workspace's currency, whatever it was typed or imported as. <see cref="Minor"/> is in cents;
/// <see cref="SourceId"/> is the row of <c>cost</c>, <c>hours</c> or <c>staff_share</c> it comes from (0 for a common part).
/// </summary>
public sealed record CostLine
{
    public required CostOrigin Origin { get; init; }
    public long SourceId { get; init; }
    public required LocalDate Day { get; init; }
    public required CostSide Side { get; init; }
    public required CostCategory Category { get; init; }
    public string? Channel { get; init; }
    public string? Campaign { get; init; }

    /// <summary>The role, for salaries and hours.</summary>
    public string? Role { get; init; }

    public string? Label { get; init; }
    public required long Minor { get; init; }

    public YearMonth Month => Day.ToYearMonth();
}
