using Filon.Measure.Returns;

namespace Filon.Server.Measure.Returns;

/// <summary>COCA period by period, and the channels of the period looked at.</summary>
public sealed record CocaPage(CocaAsk Ask, ReturnsData Data, CocaReport Report)
{
    /// <summary>The period asked for, else the latest with a new customer, else the latest; null where there is none.</summary>
    public CocaReport.Row? Chosen =>
        Report.Periods.FirstOrDefault(row => row.Period.Name == Ask.Period)
        ?? Report.Periods.LastOrDefault(row => row.Total.CocaMinor is not null) ?? (Report.Periods.Count > 0 ? Report.Periods[^1] : null);
}
