using Filon.Costs;
using Filon.Money;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Costs;

public sealed class CostBookTests
{
    private static readonly YearMonth June = new(2026, 6);

    [Fact]
    public void The_blog_of_the_worked_example_costs_2350_euros_a_month()
    {
        var book = Keep(new()
        {
            Shares = [HalfOfTheWriter],
            Spent = [Spent(new(2026, 6, 1), 100_00, "Blog") with { Category = CostCategory.Hosting, Label = "Hosting and design" }],
        });

        book.Lines.Select(line => (line.Origin, line.Minor)).ShouldBe(
            [(CostOrigin.Spent, 100_00L), (CostOrigin.Salary, 1_500_00L), (CostOrigin.Charges, 750_00L)], ignoreOrder: true);
        book.Total.ShouldBe(2_350_00);
    }

    [Fact]
    public void Hours_cost_the_rate_of_their_role_in_force_that_month()
    {
        var book = Keep(new()
        {
            Hours = [Hours(new(2026, 5, 29), 90), Hours(new(2026, 6, 2), 60)],
            Rates = [new("Writer", new(2026, 1), new(40_00, "EUR")), new("writer ", June, new(50_00, "EUR"))],
        });

        book.Lines.Select(line => line.Minor).ShouldBe([60_00L, 50_00L]);
    }

    [Fact]
    public void A_role_with_a_share_and_hours_in_one_month_is_counted_once_by_its_share_and_says_so()
    {
        var book = Keep(new()
        {
            Shares = [HalfOfTheWriter],
            Hours = [Hours(new(2026, 6, 2), 60), Hours(new(2026, 6, 3), 60)],
            Rates = [new("Writer", June, new(50_00, "EUR"))],
        });

        book.Total.ShouldBe(2_250_00);
        var gap = book.Gaps.ShouldHaveSingleItem();
        gap.Kind.ShouldBe(CostGapKind.ShareAndHours);
        gap.Sentence.En.ShouldBe("“Writer” has both a share of salary and logged hours in June 2026: the share of salary counts, the hours do not.");
        gap.Sentence.Fr.ShouldContain("juin 2026");
    }

    [Fact]
    public void Hours_of_a_role_without_a_rate_are_not_counted_and_the_role_is_named()
    {
        var gap = Keep(new() { Hours = [Hours(new(2026, 6, 2), 60)] }).Gaps.ShouldHaveSingleItem();
        gap.Kind.ShouldBe(CostGapKind.NoRoleRate);
        gap.Sentence.En.ShouldContain("“Writer” in June 2026");
    }

    [Fact]
    public void Foreign_money_counts_at_the_rate_of_its_day_and_a_missing_rate_is_named()
    {
        var book = Keep(new()
        {
            Spent =
            [
                Spent(new(2026, 6, 14), 100_00, "Blog") with { Amount = new(100_00, "USD") },
                Spent(new(2026, 6, 14), 100_00, "Blog") with { Amount = new(100_00, "CHF") },
                Spent(new(2026, 1, 10), 100_00, "Blog") with { Amount = new(100_00, "USD") },
            ],
            Exchange = [new("USD", new(2026, 6, 10), 0.9), new("USD", new(2026, 6, 12), 0.92), new("USD", new(2026, 6, 15), 0.95)],
        });

        book.Lines.ShouldHaveSingleItem().Minor.ShouldBe(92_00);
        book.Gaps.Select(gap => gap.Subject).ShouldBe(["USD", "CHF"]);
        book.Gaps[1].Sentence.En.ShouldBe("No exchange rate for CHF on 14 June 2026: add one and its costs of that day will count.");
    }

    [Fact]
    public void A_credit_note_lowers_the_cost() =>
        Keep(new() { Spent = [Spent(new(2026, 6, 1), 500_00, "Ads"), Spent(new(2026, 6, 20), -120_00, "Ads")] }).Total.ShouldBe(380_00);

    [Fact]
    public void A_share_counts_from_its_first_month_to_its_last()
    {
        var book = Keep(new() { Shares = [HalfOfTheWriter with { FirstMonth = new(2026, 2), LastMonth = new(2026, 4) }] });
        book.Lines.Select(line => line.Month).Distinct().ShouldBe([new(2026, 2), new(2026, 3), new(2026, 4)]);
    }

    [Fact]
    public void A_loaded_year_over_its_productive_hours_is_the_hourly_cost() =>
        RoleRate.HourlyOf(new Amount(54_000_00, "EUR"), 1_600).ShouldBe(new Amount(33_75, "EUR"));

    private static CostBook Keep(CostSources sources) => CostBook.Keep("EUR", sources, June);

    private static StaffShare HalfOfTheWriter => new()
    {
        Id = 1, Role = "Writer", FirstMonth = June, Salary = new(3_000_00, "EUR"), ChargesRate = 0.5, Share = 0.5, Channel = "Blog",
    };

    private static CostEntry Spent(LocalDate day, long minor, string? channel) => new() { Id = 2, SpentOn = day, Amount = new(minor, "EUR"), Channel = channel };

    private static HoursEntry Hours(LocalDate day, long minutes) => new() { Id = 3, WorkedOn = day, Role = "Writer", Minutes = minutes, Channel = "Blog" };
}
