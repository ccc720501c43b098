using Filon.Costs;
using Filon.Reciprocity;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Reciprocity;

public sealed class FollowerCostTests
{
    // 16 January to 15 March 2026: 16 days of January, the whole of February, 15 days of March
    private static readonly DateInterval Days = new(new(2026, 1, 16), new(2026, 3, 15));

    [Fact]
    public void Money_and_hours_count_by_their_day_and_a_salary_by_the_days_of_its_month()
    {
        var cost = FollowerCost.Of(Book(
            Line("2026-01-15", 9_900), Line("2026-01-16", 10_000), Line("2026-03-15", 2_050, CostOrigin.Hours), Line("2026-03-16", 9_900),
            Line("2026-01-01", 31_000, CostOrigin.Salary), Line("2026-02-01", 28_000, CostOrigin.Charges), Line("2026-03-01", 31_000, CostOrigin.Salary), Line("2026-04-01", 30_000, CostOrigin.Salary)), "x", Days, 7);

        cost.Lines.Select(line => line.Minor).ShouldBe([10_000, 2_050, 16_000, 28_000, 15_000]);
        cost.Spent.ShouldBe(71_050);
        cost.Each.ShouldBe(10_150, "710.50 ÷ 7");
    }

    [Fact]
    public void Without_a_cost_of_the_network_nothing_is_known_and_without_a_follower_gained_there_is_no_cost_of_one()
    {
        var other = FollowerCost.Of(Book(Line("2026-02-01", 10_000) with { Channel = "linkedin" }, Line("2026-02-01", 10_000) with { Channel = null }), "x", Days, 7);
        (other.Spent, other.Each).ShouldBe((null, null));
        var none = FollowerCost.Of(Book(Line("2026-02-01", 10_000)), "x", Days, 0);
        (none.Spent, none.Each).ShouldBe((10_000L, null));
        FollowerCost.Of(Book(Line("2026-02-01", 10_000) with { Channel = "linkedin" }), "linkedin", Days, 3).Each.ShouldBe(3_333);
    }

    [Fact]
    public void What_keeps_costs_of_these_months_from_counting_is_said()
    {
        var book = Book() with { Gaps = [CostGap.NoRoleRate("Writer", new(2025, 12)), CostGap.NoRoleRate("Writer", new(2026, 1)), CostGap.NoRoleRate("Writer", new(2026, 4))] };
        FollowerCost.Of(book, "x", Days, 7).Gaps.ShouldHaveSingleItem().Month.ShouldBe(new YearMonth(2026, 1));
    }

    private static CostBook Book(params CostLine[] lines) => new("EUR", lines, []);

    private static CostLine Line(string day, long minor, CostOrigin origin = CostOrigin.Spent) => new()
    {
        Origin = origin, Day = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, Side = CostSide.Marketing, Category = CostCategory.Salary, Channel = "twitter", Minor = minor,
    };
}
