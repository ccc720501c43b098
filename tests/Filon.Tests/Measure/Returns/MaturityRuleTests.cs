using Filon.Measure.Returns;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Measure.Returns;

public sealed class MaturityRuleTests
{
    private static readonly MaturityRule Rule = new(new(2026, 6, 30), 90, SetByHand: true);

    [Fact]
    public void On_30_June_with_a_cycle_of_90_days_only_leads_up_to_1_April_are_judged()
    {
        MaturityRule.LastJudgedDay(new(2026, 6, 30), 90).ShouldBe(new LocalDate(2026, 4, 1));
        Rule.Judges(new LocalDate(2026, 4, 1)).ShouldBeTrue();
        Rule.Judges(new LocalDate(2026, 4, 2)).ShouldBeFalse();
    }

    [Fact]
    public void Its_months_are_judged_up_to_March_as_in_the_source()
    {
        Rule.Of(new YearMonth(2026, 3)).ShouldBe(CohortAge.Judged);
        Rule.Of(new YearMonth(2026, 4)).ShouldBe(CohortAge.PartlyJudged);
        Rule.Of(new YearMonth(2026, 5)).ShouldBe(CohortAge.TooYoung);
    }
}
