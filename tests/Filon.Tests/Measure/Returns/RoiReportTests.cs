using Filon.Costs;
using Filon.Measure.Returns;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Measure.Returns;

public sealed class RoiReportTests
{
    [Fact]
    public void The_table_of_the_tiny_company_is_the_one_worked_out_by_hand()
    {
        var report = RoiReport.Of(TinyCompany.Data, RoiBy.Channel);

        report.Rows.Select(row => row.Name).ShouldBe(["blog", "paid-search"]);
        var blog = report.Rows[0].Figure;
        (blog.CostMinor, blog.RevenueMinor, blog.MarginMinor, blog.Customers).ShouldBe((6_200_00, 11_000_00, 5_500_00, 1.5));
        blog.CashRoi!.Value.ShouldBe(-700.0 / 6_200, 1e-12);
        blog.Coca.CocaMinor.ShouldBe(4_133_33);
        blog.MaturePart!.Value.ShouldBe(3_200.0 / 6_200, 1e-12);
        blog.JudgedRoi!.Value.ShouldBe((3_500.0 - 3_200) / 3_200, 1e-12); // deals 1 (half) and 3, whose leads are of February

        var ads = report.Rows[1].Figure;
        (ads.CostMinor, ads.MarginMinor, ads.CashRoi!.Value).ShouldBe((600_00, 2_500_00, 1_900.0 / 600));
        (report.Total.CostMinor, report.Total.RevenueMinor, report.Total.MarginMinor, report.Total.Customers).ShouldBe((6_800_00, 16_000_00, 8_000_00, 2));
    }

    [Fact]
    public void The_value_of_a_customer_against_its_cost_stands_beside_the_cash() =>
        RoiReport.Of(TinyCompany.Data, RoiBy.Channel).Total.TlvCocaRoi(6_800_00).ShouldBe(1); // COCA 3,400 €, TLV 6,800 €

    [Fact]
    public void Months_too_young_to_judge_are_said_to_be()
    {
        var cohorts = RoiReport.Of(TinyCompany.Data, RoiBy.Channel).Cohorts;
        cohorts.Select(cohort => cohort.Age).ShouldBe(
            [CohortAge.Judged, CohortAge.Judged, CohortAge.Judged, CohortAge.PartlyJudged, CohortAge.TooYoung, CohortAge.TooYoung]);
        cohorts[1].Figure.RevenueMinor.ShouldBe(12_000_00);
        cohorts[4].Figure.RevenueMinor.ShouldBe(4_000_00);
    }

    [Fact]
    public void By_campaign_what_belongs_to_none_has_its_own_row()
    {
        var rows = RoiReport.Of(TinyCompany.Data, RoiBy.Campaign).Rows;
        rows.Select(row => (row.Name, row.Figure.CostMinor, row.Figure.RevenueMinor)).ShouldBe(
            [(RoiReport.NoCampaign, 6_300_00, 11_000_00), ("Spring", 500_00, 5_000_00)]);
    }

    [Fact]
    public void From_a_day_on_older_costs_and_leads_are_left_out()
    {
        var total = RoiReport.Of(TinyCompany.Data with { From = new LocalDate(2026, 3, 1) }, RoiBy.Channel).Total;
        (total.CostMinor, total.RevenueMinor).ShouldBe((4_000_00, 4_000_00));
    }

    [Fact]
    public void A_channel_without_cost_has_no_roi_and_one_without_customers_no_coca()
    {
        var nothing = new RoiFigure
        {
            CostMinor = 0, RevenueMinor = 5, MarginMinor = 5, Customers = 0, AcquiringMinor = 0, JudgedCostMinor = 0, JudgedMarginMinor = 0,
        };
        (nothing.CashRoi, nothing.Coca.CocaMinor, nothing.MaturePart).ShouldBe((null, null, null));
    }

    [Fact]
    public void Rows_and_months_sum_to_the_total_to_the_cent() => Check.QuickThrowOnFailure(Prop.ForAll(
        (from margin in Gen.Choose(1, 100)
         from cents in Gen.Choose(1, 100_000).ListOf(4)
         select (margin / 100.0, cents)).ToArbitrary(), sample =>
        {
            var data = TinyCompany.Data with
            {
                Settings = new() { Margin = sample.Item1 },
                Credits = [.. TinyCompany.Data.Credits.Select((credit, i) => credit with { AmountMinor = sample.cents[i] })],
            };
            var report = RoiReport.Of(data, RoiBy.Channel);
            report.Rows.Sum(row => row.Figure.MarginMinor).ShouldBe(report.Total.MarginMinor);
            report.Cohorts.Sum(cohort => cohort.Figure.MarginMinor).ShouldBe(report.Total.MarginMinor);
            report.Rows.Sum(row => row.Figure.CostMinor).ShouldBe(data.Book.Total);
            report.Cohorts.Sum(cohort => cohort.Figure.CostMinor).ShouldBe(data.Book.Total);
        }));
}
