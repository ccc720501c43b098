using NodaTime;

namespace Filon.Links.Figures;

/// <summary>What one day brought.</summary>
public sealed record DayFigure
{
    public LocalDate Day { get; init; }
    public long Hits { get; init; }
    public long Clicks { get; init; }
    public long Uniques { get; init; }
    public long Scans { get; init; }
}
