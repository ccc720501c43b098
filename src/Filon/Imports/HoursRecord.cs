using Filon.Costs;
using NodaTime;

namespace Filon.Imports;

/// <summary>Time somebody spent on a channel.</summary>
public sealed record HoursRecord : ImportRecord
{
    public override RecordKind Kind => RecordKind.Hours;
    public required LocalDate WorkedOn { get; init; }
    public required long Minutes { get; init; }
    public required string Role { get; init; }
    public string? Who { get; init; }
    public string? Channel { get; init; }
    public string? Campaign { get; init; }
    public CostSide Side { get; init; }
    public string? Label { get; init; }
}
