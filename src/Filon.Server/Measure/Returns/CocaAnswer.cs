using Filon.Measure.Returns;
using Filon.Money;

namespace Filon.Server.Measure.Returns;

/// <summary>What a new customer costs, period by period, in the workspace's currency.</summary>
/// <param name="LagMonths">By how many months cost is set before customers; 0: the same months.</param>
/// <param name="Periods">The oldest first.</param>
public sealed record CocaAnswer(int LagMonths, IReadOnlyList<CocaAnswer.Period> Periods)
{
    /// <summary>One month, quarter or year.</summary>
    /// <param name="Name"><c>2026-04</c>, <c>2026-Q2</c> or <c>2026</c>.</param>
    /// <param name="Total">Of all channels.</param>
    /// <param name="Channels">Each channel with a cost or a customer in it.</param>
    public sealed record Period(string Name, Figure Total, IReadOnlyList<Channel> Channels);

    /// <summary>One channel in a period.</summary>
    /// <param name="Name">The channel's code.</param>
    /// <param name="Figures">Its figures.</param>
    public sealed record Channel(string Name, Figure Figures);

    /// <summary>Cost and customers.</summary>
    /// <param name="Marketing">Winning customers by marketing.</param>
    /// <param name="Sales">Winning customers by sales.</param>
    /// <param name="Keeping">Keeping those there are.</param>
    /// <param name="Acquiring">Marketing and sales.</param>
    /// <param name="NewCustomers">For a channel, by the shares of them credited to it.</param>
    /// <param name="Coca">Acquiring cost per new customer; null where there is none yet.</param>
    /// <param name="Revenue">Attributed in the period.</param>
    /// <param name="CostRatio">Acquiring cost over revenue; null where there is none yet.</param>
    public sealed record Figure(Amount Marketing, Amount Sales, Amount Keeping, Amount Acquiring, double NewCustomers, Amount? Coca, Amount Revenue, double? CostRatio);

    internal static CocaAnswer Of(CocaReport report, string currency)
    {
        return new(report.LagMonths, [.. report.Periods.Select(row => new Period(
            row.Period.Name, Of(row.Total), [.. row.Channels.Select(channel => new Channel(channel.Channel, Of(channel.Figure)))]))]);

        Figure Of(CocaFigure figure) => new(
            Money(figure.MarketingMinor), Money(figure.SalesMinor), Money(figure.KeepingMinor), Money(figure.AcquiringMinor), figure.NewCustomers,
            figure.CocaMinor is { } coca ? Money(coca) : null, Money(figure.RevenueMinor), figure.CostRatio);

        Amount Money(long minor) => new(minor, currency);
    }
}
