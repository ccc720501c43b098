using Filon.Costs;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Costs;

public sealed class CommonCostsTests
{
    [Fact]
    public void A_cost_without_a_channel_is_shared_in_proportion_to_what_each_channel_cost_that_month()
    {
        var spread = CommonCosts.Spread([Line("Blog", 300_00), Line("Ads", 100_00), Line(null, 100_00)]);

        OfChannel(spread, "Blog").ShouldBe(375_00);
        OfChannel(spread, "Ads").ShouldBe(125_00);
    }

    [Fact]
    public void In_a_month_without_a_channels_own_cost_it_stays_shared() =>
        OfChannel(CommonCosts.Spread([Line(null, 100_00), Line("Blog", 300_00, month: 2)]), CommonCosts.Row).ShouldBe(100_00);

    [Fact]
    public void Each_side_keeps_its_own_sum()
    {
        var spread = CommonCosts.Spread([Line("Blog", 1_00), Line("Ads", 2_00), Line(null, 1_00) with { Side = CostSide.Sales }]);
        spread.Where(line => line.Side == CostSide.Sales).Sum(line => line.Minor).ShouldBe(1_00);
        spread.Where(line => line.Side == CostSide.Sales).Select(line => line.Minor).ShouldBe([67L, 33L]);
    }

    [Fact]
    public void Sharing_closes_to_the_cent_whatever_the_costs()
    {
        var line = from channel in Gen.Elements("Blog", "Ads", "Fairs", null)
                   from minor in Gen.Choose(-5_000, 100_000)
                   from month in Gen.Choose(1, 4)
                   from side in Gen.Elements(CostSide.Marketing, CostSide.Sales, CostSide.Keeping)
                   select Line(channel, minor, month) with { Side = side };
        Check.QuickThrowOnFailure(Prop.ForAll(line.ListOf().ToArbitrary(), lines =>
        {
            var spread = CommonCosts.Spread(lines);
            spread.ShouldAllBe(part => part.Channel != null);
            Sums(spread).ShouldBe(Sums(lines));
        }));
    }

    private static List<(YearMonth, CostSide, long)> Sums(IEnumerable<CostLine> lines) =>
        [.. lines.GroupBy(line => (line.Month, line.Side)).Select(group => (group.Key.Month, group.Key.Side, group.Sum(line => line.Minor)))
            .Where(sum => sum.Item3 != 0).OrderBy(sum => sum.Month).ThenBy(sum => sum.Side)];

    private static long OfChannel(IEnumerable<CostLine> lines, string channel) => lines.Where(line => line.Channel == channel).Sum(line => line.Minor);

    private static CostLine Line(string? channel, long minor, int month = 1) => new()
    {
        Origin = CostOrigin.Spent, Day = new(2026, month, 10), Side = CostSide.Marketing, Category = CostCategory.Other, Channel = channel, Minor = minor,
    };
}
