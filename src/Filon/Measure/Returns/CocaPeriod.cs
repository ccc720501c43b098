using NodaTime;

namespace Filon.Measure.Returns;

/// <summary>How long the periods of a COCA are.</summary>
public enum PeriodLength { Month = 1, Quarter = 3, Year = 12 }

/// <summary>One period of calendar months, from its first to its last.</summary>
public sealed record CocaPeriod(YearMonth First, PeriodLength Length)
{
    public YearMonth Last => First.PlusMonths((int)Length - 1);

    /// <summary>"2026-04", "2026-Q2", "2026".</summary>
    public string Name => Length switch
    {
        PeriodLength.Month => First.ToString("uuuu-MM", System.Globalization.CultureInfo.InvariantCulture),
        PeriodLength.Quarter => $"{First.Year}-Q{(First.Month + 2) / 3}",
        _ => $"{First.Year}",
    };

    public bool Holds(YearMonth month) => month >= First && month <= Last;

    /// <summary>The period that holds a month.</summary>
    public static CocaPeriod Of(YearMonth month, PeriodLength length) =>
        new(new(month.Year, (month.Month - 1) / (int)length * (int)length + 1), length);
}
