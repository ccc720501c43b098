using Filon.Costs;
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

/// <summary>The lines behind one figure of a period: of one channel or all, of one side of the cost or of what acquires.</summary>
public sealed record CocaLinesPage(CocaPage Coca, CocaPeriod Period, int Page)
{
    public CostSide? Side { get; } = CostWords.Side(Coca.Ask.Side);

    public string? Channel => string.IsNullOrEmpty(Coca.Ask.Channel) ? null : Coca.Ask.Channel;

    public RoiLines Lines => _lines ??= CocaLines.Of(Coca.Data, Coca.Report, Period, Channel, Side);

    private RoiLines? _lines;

    public CocaFigure Figure => new(Lines.CostMinor, 0, 0, Lines.NewCustomers, Lines.RevenueMinor);
}
