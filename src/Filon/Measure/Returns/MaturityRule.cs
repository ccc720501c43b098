using NodaTime;

namespace Filon.Measure.Returns;

/// <summary>
/// The simple rule of maturity [001]: a lead is judged once it is as old as the average sales cycle. With a cycle of 90 days,
/// a calculation on 30 June judges the leads created up to 1 April, and calls the younger ones too young.
/// </summary>
/// <param name="On">The day of the calculation.</param>
/// <param name="CycleDays">The average cycle, in whole days.</param>
/// <param name="SetByHand">False: measured on the deals won.</param>
public sealed record MaturityRule(LocalDate On, int CycleDays, bool SetByHand)
{
    public LocalDate LastDay => LastJudgedDay(On, CycleDays);

    /// <summary>on − cycle.</summary>
    public static LocalDate LastJudgedDay(LocalDate on, int cycleDays) => on.PlusDays(-cycleDays);

    public bool Judges(LocalDate leadDay) => leadDay <= LastDay;

    /// <summary>Costs are known by the month, so that what is set against them is judged by whole months: in the example, up to March.</summary>
    public bool Judges(YearMonth month) => Of(month) == CohortAge.Judged;

    /// <summary>A month is judged when its last day is, too young when its first day is not yet.</summary>
    public CohortAge Of(YearMonth month) =>
        month.ToDateInterval().End <= LastDay ? CohortAge.Judged
        : month.OnDayOfMonth(1) <= LastDay ? CohortAge.PartlyJudged
        : CohortAge.TooYoung;
}
