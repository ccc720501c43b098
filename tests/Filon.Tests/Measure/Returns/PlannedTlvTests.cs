using Filon.Measure.Returns;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;

namespace Filon.Tests.Measure.Returns;

public sealed class PlannedTlvTests
{
    [Fact]
    public void Five_licences_of_1000_euros_are_an_average_sale_of_5000_euros() =>
        new PlannedTlv { AverageSale = 5 * 1_000 }.Value.ShouldBe(5_000);

    [Fact]
    public void Additional_sales_count_while_the_contract_runs() =>
        new PlannedTlv { AverageSale = 5_000, AdditionalPerYear = 1_200, ContractMonths = 24, Margin = 0.8m }.Value.ShouldBe((5_000 + 2_400) * 0.8m);

    [Fact]
    public void Nothing_counts_beyond_the_horizon() =>
        new PlannedTlv { AverageSale = 5_000, AdditionalPerYear = 1_200, ContractMonths = 60, HorizonMonths = 36 }.Value.ShouldBe(5_000 + 3_600);

    [Fact]
    public void A_product_that_lives_longer_lowers_the_value() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 120).Two().ToArbitrary(), lives =>
        {
            var (shorter, longer) = (Math.Min(lives.Item1, lives.Item2), Math.Max(lives.Item1, lives.Item2));
            Of(longer).ShouldBeLessThanOrEqualTo(Of(shorter));
        }));

    [Fact]
    public void A_product_of_one_year_is_bought_three_times_in_three_years() => Of(12).ShouldBe(15_000);

    private static decimal Of(int life) => new PlannedTlv { AverageSale = 5_000, ProductLifeMonths = life }.Value;
}
