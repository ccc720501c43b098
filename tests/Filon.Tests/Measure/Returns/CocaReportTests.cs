using Filon.Costs;
using Filon.Measure.Returns;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;

namespace Filon.Tests.Measure.Returns;

public sealed class CocaReportTests
{
    [Fact]
    public void Marketing_and_sales_over_new_customers_without_what_keeps_the_old_ones()
    {
        var coca = CocaFigure.Of(
            [
                TinyCompany.Cost(1, 10_000_00, "paid-search"), TinyCompany.Cost(1, 5_000_00, null, side: CostSide.Sales),
                TinyCompany.Cost(1, 2_000_00, null, side: CostSide.Keeping),
            ], 5, 60_000_00);

        (coca.AllMinor, coca.AcquiringMinor, coca.CocaMinor, coca.CostRatio).ShouldBe((17_000_00, 15_000_00, 3_000_00, 0.25));
    }

    [Fact]
    public void Without_a_new_customer_there_is_none_yet_never_zero_nor_infinity() =>
        new CocaFigure(100_00, 0, 0, 0, 0).CocaMinor.ShouldBeNull();

    [Fact]
    public void Quarters_of_the_tiny_company()
    {
        var report = CocaReport.Of(TinyCompany.Data, PeriodLength.Quarter, 0);

        report.Periods.Select(row => (row.Period.Name, row.Total.AcquiringMinor, row.Total.NewCustomers, row.Total.CocaMinor)).ShouldBe(
            [("2026-Q1", 3_800_00L, 0.0, null), ("2026-Q2", 3_000_00L, 2.0, 1_500_00L)]);
        report.Periods[1].Channels.Select(row => (row.Channel, row.Figure.NewCustomers, row.Figure.CocaMinor)).ShouldBe(
            [("blog", 1.5, 2_000_00L), ("paid-search", 0.5, null)]);
    }

    [Fact]
    public void With_a_lag_customers_stand_against_the_cost_of_a_cycle_before()
    {
        CocaReport.MonthsOf(90).ShouldBe(3);
        var second = CocaReport.Of(TinyCompany.Data, PeriodLength.Quarter, 3).Periods.Single(row => row.Period.Name == "2026-Q2");
        (second.Total.AcquiringMinor, second.Total.CocaMinor).ShouldBe((3_800_00, 1_900_00));
    }

    [Fact]
    public void A_year_holds_its_twelve_months() =>
        CocaReport.Of(TinyCompany.Data, PeriodLength.Year, 0).Periods.ShouldHaveSingleItem().Total.AllMinor.ShouldBe(6_800_00);

    [Fact]
    public void More_cost_never_lowers_it() => Check.QuickThrowOnFailure(Prop.ForAll(
        (from cost in Gen.Choose(1, 1_000_000) from more in Gen.Choose(0, 1_000_000) from customers in Gen.Choose(1, 500) select (cost, more, customers / 10.0)).ToArbitrary(),
        sample => new CocaFigure(sample.cost + sample.more, 7, 3, sample.Item3, 0).CocaMinor!.Value
            .ShouldBeGreaterThanOrEqualTo(new CocaFigure(sample.cost, 7, 3, sample.Item3, 0).CocaMinor!.Value)));
}
