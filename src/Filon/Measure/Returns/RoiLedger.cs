using Filon.Costs;
using NodaTime;

namespace Filon.Measure.Returns;

/// <summary>The costs and credits a <see cref="RoiReport"/> adds up, each with the row and the month it belongs to.</summary>
internal sealed class RoiLedger
{
    private readonly ReturnsData _data;
    private readonly MaturityRule _rule;
    private readonly IReadOnlyList<(string Name, CostLine Line)> _costs;
    private readonly IReadOnlyList<(string Name, CreditTotal Credit)> _credits;

    private RoiLedger(
        ReturnsData data, IReadOnlyList<(string, CostLine)> costs, IReadOnlyList<(string, CreditTotal)> credits)
    {
        _data = data;
        _rule = data.Rule;
        _costs = costs;
        _credits = credits;
        Names = [.. _costs.Select(cost => cost.Name).Concat(_credits.Select(credit => credit.Name)).Distinct().Order(StringComparer.Ordinal)];
        Months = [.. _costs.Select(cost => cost.Line.Month).Concat(_credits.Select(credit => credit.Credit.LeadMonth)).Distinct().Order()];
        _costOf = _costs.ToLookup(cost => cost.Name);
        _creditOf = _credits.ToLookup(credit => credit.Name);
        _costIn = _costs.ToLookup(cost => cost.Line.Month);
        _creditIn = _credits.ToLookup(credit => credit.Credit.LeadMonth);
    }

    private readonly ILookup<string, (string Name, CostLine Line)> _costOf;
    private readonly ILookup<YearMonth, (string Name, CostLine Line)> _costIn;
    private readonly ILookup<string, (string Name, CreditTotal Credit)> _creditOf;
    private readonly ILookup<YearMonth, (string Name, CreditTotal Credit)> _creditIn;

    public static RoiLedger Of(ReturnsData data, RoiBy by, string? only) => new(
        data, [.. CostsOf(data, by, only)],
        [.. data.Totals.Select(credit => (Name(by, credit.Channel, credit.Campaign), credit)).Where(credit => only is null || credit.Item1 == only)]);

    public static IEnumerable<(string Name, CostLine Line)> CostsOf(ReturnsData data, RoiBy by, string? only) =>
        (by == RoiBy.Channel ? data.SpreadCosts : data.Book.Lines)
            .Where(line => !(line.Day < data.From))
            .Select(line => (Name: Name(by, line.Channel, line.Campaign), line))
            .Where(cost => only is null || cost.Name == only);

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<YearMonth> Months { get; }

    public long RevenueOf(string name) => _creditOf[name].Sum(credit => credit.Credit.AmountMinor);

    public long RevenueOf(YearMonth month) => _creditIn[month].Sum(credit => credit.Credit.AmountMinor);

    public RoiFigure Figure(string name, long margin) => Figure(_costOf[name], _creditOf[name], margin);

    public RoiFigure Figure(YearMonth month, long margin) => Figure(_costIn[month], _creditIn[month], margin);

    public RoiFigure Total(long margin) => Figure(_costs, _credits, margin);

    private RoiFigure Figure(
        IEnumerable<(string Name, CostLine Line)> costs, IEnumerable<(string Name, CreditTotal Credit)> credits, long margin)
    {
        long cost = 0, acquiring = 0, judgedCost = 0, revenue = 0, judgedRevenue = 0;
        var customers = 0.0;
        foreach (var (_, line) in costs)
        {
            cost += line.Minor;
            if (line.Side != CostSide.Keeping) acquiring += line.Minor;
            if (_rule.Judges(line.Month)) judgedCost += line.Minor;
        }

        foreach (var (_, credit) in credits)
        {
            revenue += credit.AmountMinor;
            customers += credit.Customers;
            if (_rule.Judges(credit.LeadMonth)) judgedRevenue += credit.AmountMinor;
        }

        return new()
        {
            CostMinor = cost, AcquiringMinor = acquiring, JudgedCostMinor = judgedCost, RevenueMinor = revenue, MarginMinor = margin,
            // all judged: exactly the margin; else its part, so that no cent of rounding stands between the two
            JudgedMarginMinor = judgedRevenue == revenue ? margin : (long)Math.Round(judgedRevenue * _data.Settings.Margin, MidpointRounding.AwayFromZero),
            Customers = Math.Round(customers, 9),
        };
    }

    internal static string Name(RoiBy by, string? channel, string? campaign) =>
        by == RoiBy.Channel ? channel ?? CommonCosts.Row : string.IsNullOrEmpty(campaign) ? RoiReport.NoCampaign : campaign;
}
