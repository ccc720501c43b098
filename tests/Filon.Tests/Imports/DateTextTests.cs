using Filon.Imports;
using Filon.Imports.Values;
using NodaTime;
using NodaTime.Text;
using Shouldly;

namespace Filon.Tests.Imports;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2026-03-12", "2026-03-12T00:00:00")]
    [InlineData("2024-03-12 09:14", "2024-03-12T09:14:00")]
    [InlineData("2023-12-31T19:06:35.489Z", "2023-12-31T19:06:35")]
    [InlineData("2025-06-01 14:03:22 UTC", "2025-06-01T14:03:22")]
    [InlineData("2026-03-12T10:00:00+02:00", "2026-03-12T08:00:00")]
    [InlineData("31/12/2026", "2026-12-31T00:00:00")]
    [InlineData("31/12/26 18h05", "2026-12-31T18:05:00")]
    [InlineData("24-02-2015 11.35", "2015-02-24T11:35:00")]
    [InlineData("12/31/2026 2:37 PM", "2026-12-31T14:37:00")]
    [InlineData("12 mars 2026", "2026-03-12T00:00:00")]
    [InlineData("1er août 2026", "2026-08-01T00:00:00")]
    [InlineData("jeudi 12 févr. 2026", "2026-02-12T00:00:00")]
    [InlineData("08 Feb 2026", "2026-02-08T00:00:00")]
    [InlineData("Tue, Jul 14, 2026", "2026-07-14T00:00:00")]
    [InlineData("March 3rd, 2026", "2026-03-03T00:00:00")]
    [InlineData("12-Mar-26", "2026-03-12T00:00:00")]
    [InlineData("20260312", "2026-03-12T00:00:00")]
    [InlineData("1773273600", "2026-03-12T00:00:00")]
    [InlineData("07/07/2026", "2026-07-07T00:00:00")]
    public void A_date_is_read_as_it_was_meant(string written, string meant) =>
        DateText.Read(written, null)!.Value.At(DateTimeZone.Utc).ShouldBe(InstantPattern.ExtendedIso.Parse(meant + "Z").Value);

    [Theory]
    [InlineData("03/04/2026", DateOrder.DayFirst, 4)]
    [InlineData("03/04/2026", DateOrder.MonthFirst, 3)]
    public void A_date_that_reads_two_ways_is_read_as_the_sheet_decides(string written, DateOrder order, int month) =>
        DateText.Read(written, order)!.Value.Date.Month.ShouldBe(month);

    [Theory]
    [InlineData("03/04/2026")]
    [InlineData("31/02/2026")]
    [InlineData("2026-13-01")]
    [InlineData("13/25/2026")]
    [InlineData("2026-03-12 25:00")]
    [InlineData("demain")]
    [InlineData("")]
    [InlineData("12 brumaire 2026")]
    public void What_is_no_date_or_two_is_not_read(string written) => DateText.Read(written, null).ShouldBeNull();

    [Theory]
    [InlineData("2026-03")]
    [InlineData("03/2026")]
    [InlineData("mars 2026")]
    [InlineData("March 2026")]
    public void A_month_alone_is_known_to_be_a_month(string written) =>
        DateText.Read(written, null).ShouldBe(new WrittenDate(new LocalDate(2026, 3, 1), null, null, true));

    [Fact]
    public void A_time_without_a_zone_is_that_of_the_workspace() =>
        DateText.Read("2026-07-14 09:00", null)!.Value.At(DateTimeZoneProviders.Tzdb["Europe/Paris"]).ShouldBe(Instant.FromUtc(2026, 7, 14, 7, 0));

    [Theory]
    [InlineData("1:30", 90)]
    [InlineData("1h30", 90)]
    [InlineData("2 h", 120)]
    [InlineData("45 min", 45)]
    [InlineData("1,5", 90)]
    [InlineData("1.5h", 90)]
    [InlineData("7", 420)]
    public void A_duration_is_read_as_it_was_meant(string written, long minutes) => DurationText.Minutes(written, null).ShouldBe(minutes);
}
