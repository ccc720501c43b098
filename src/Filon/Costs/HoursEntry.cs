using NodaTime;

namespace Filon.Costs;

/// <summary>Time spent on a channel: minutes, counted as cost at the loaded hourly rate of the <see cref="Role"/>.</summary>
public sealed record HoursEntry
{
    public required long Id { get; init; }
    public required LocalDate WorkedOn { get; init; }
    public required string Role { get; init; }
    public string? Who { get; init; }
    public required long Minutes { get; init; }
    public CostSide Side { get; init; }
    public string? Channel { get; init; }
    public string? Campaign { get; init; }
    public string? Label { get; init; }
}
