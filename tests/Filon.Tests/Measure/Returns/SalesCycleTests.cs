using Filon.Measure.Returns;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Measure.Returns;

public sealed class SalesCycleTests
{
    private static readonly LocalDate On = new(2026, 6, 30);

    [Fact]
    public void The_mean_is_over_the_deals_won_and_the_median_counts_the_open_ones_too()
    {
        var cycle = SalesCycle.Measure(
        [
            Lead(1, 300, won: 60), Lead(2, 300, won: 120), Lead(3, 300, won: 90),
            Lead(4, 200), Lead(5, 10), Lead(6, 250, lost: 30),
        ], On);

        (cycle.Won, cycle.Open).ShouldBe((3, 2));
        cycle.MeanDays.ShouldBe(90);
        cycle.MedianWonDays.ShouldBe(90);
        cycle.MedianDays.ShouldBe(90); // at risk 4, 3, 2: left 3/4, 2/4, 1/4
    }

    [Fact]
    public void Additional_sales_say_nothing_about_the_cycle() =>
        SalesCycle.Measure([Lead(1, 300, won: 60) with { Kind = SaleKind.Renewal }], On).Won.ShouldBe(0);

    [Fact]
    public void As_of_an_earlier_day_a_later_sale_is_still_open()
    {
        var cycle = SalesCycle.Measure([Lead(1, 100, won: 60)], On.PlusDays(-50));
        (cycle.Won, cycle.Open, cycle.MeanDays).ShouldBe((0, 1, null));
    }

    private static DealFact Lead(long id, int daysAgo, int? won = null, int? lost = null) => new()
    {
        Id = id, LeadDay = On.PlusDays(-daysAgo),
        WonOn = won is { } w ? On.PlusDays(w - daysAgo) : null, LostOn = lost is { } l ? On.PlusDays(l - daysAgo) : null,
    };
}
