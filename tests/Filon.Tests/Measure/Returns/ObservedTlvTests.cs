using Filon.Measure.Returns;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Measure.Returns;

public sealed class ObservedTlvTests
{
    private static readonly LocalDate On = new(2026, 6, 30);

    [Fact]
    public void One_sale_of_5000_euros_is_worth_5000_euros() =>
        ObservedTlv.Of(Relationship.All([Won(1, 10, new(2026, 1, 10), 5_000_00)], On, 12), 1, 36)!.ValueMinor.ShouldBe(5_000_00);

    /// <summary>
    /// Two customers of 1,000 €. One bought 600 € more in its sixth month and is open; the other's cover ran out after 12 months.
    /// The sixth month's average is 300 €, and all were then still open: (1,000 + 300) × 50 % = 650 €.
    /// </summary>
    [Fact]
    public void Later_sales_are_averaged_over_the_relationships_then_open()
    {
        var relationships = Relationship.All(
        [
            Won(1, 10, new(2025, 1, 1), 1_000_00), Won(2, 10, new(2025, 6, 15), 600_00, SaleKind.Additional),
            Won(3, 11, new(2025, 1, 1), 1_000_00),
        ], On, 13);
        relationships.Select(one => one.Ended).ShouldBe([false, true]);

        var tlv = ObservedTlv.Of(relationships, 0.5, 36)!;
        (tlv.AverageFirstMinor, tlv.AdditionalMinor, tlv.ValueMinor).ShouldBe((1_000_00, 300_00, 650_00));
        (tlv.Customers, tlv.Open, tlv.IsThin).ShouldBe((2, 1, true));
        tlv.LeftAtHorizon.ShouldBe(0.5);
        tlv.SeenMonths.ShouldBe(17);
    }

    [Fact]
    public void A_relationship_still_open_is_seen_until_today_and_not_ended()
    {
        var one = Relationship.All([Won(1, 10, new(2026, 1, 1), 1_00)], On, 12).ShouldHaveSingleItem();
        (one.Ended, one.SeenUntil).ShouldBe((false, On));
    }

    [Fact]
    public void A_deal_without_an_amount_or_won_later_is_left_out() =>
        Relationship.All([Won(1, 10, new(2026, 1, 1), null), Won(2, 11, new(2026, 7, 1), 5)], On, 12).ShouldBeEmpty();

    [Fact]
    public void A_month_holds_the_relationships_seen_through_it_or_ended_in_it() => Check.QuickThrowOnFailure(Prop.ForAll(AnySales(), deals =>
    {
        var relationships = Relationship.All(deals.Select((deal, i) => deal with { Id = i }), On, 9);
        var survival = Survival.Estimate(relationships.Select(one => one.Lifetime));
        var months = TlvMonth.All(relationships, survival, 24);
        foreach (var month in months)
        {
            var open = relationships.Where(one => one.Months >= month.Month || (one.Ended && one.Months > month.Month - 1)).ToList();
            (month.Seen, month.BoughtMinor, month.StillOpen).ShouldBe(
                (open.Count, open.Sum(one => one.Later.Where(sale => (int)sale.AgeMonths == month.Month - 1).Sum(sale => sale.Minor)), survival.At(month.Month - 1)));
        }

        relationships.Count(one => months.Count < 24 && (one.Months >= months.Count + 1 || (one.Ended && one.Months > months.Count))).ShouldBe(0);
    }));

    [Fact]
    public void It_is_never_worth_less_than_the_margin_on_the_average_first_sale() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnySales(), deals =>
        {
            var tlv = ObservedTlv.Of(Relationship.All(deals.Select((deal, i) => deal with { Id = i }), On, 12), 0.7, 36)!;
            tlv.ValueMinor.ShouldBeGreaterThanOrEqualTo((long)(tlv.AverageFirstMinor * 0.7) - 1);
        }));

    private static Arbitrary<List<DealFact>> AnySales() =>
        (from day in Gen.Choose(0, 800)
         from customer in Gen.Choose(1, 6)
         from euros in Gen.Choose(1, 9_000)
         select Won(0, customer, new LocalDate(2024, 1, 1).PlusDays(day), euros * 100L)).NonEmptyListOf().ToArbitrary();

    private static DealFact Won(long id, long company, LocalDate day, long? minor, SaleKind kind = SaleKind.New) => new()
    {
        Id = id, Company = company, LeadDay = day, WonOn = day, AmountMinor = minor, Kind = kind,
    };
}
