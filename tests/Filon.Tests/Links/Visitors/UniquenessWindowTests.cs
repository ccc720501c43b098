using Filon.Links.Visitors;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using Shouldly;

namespace Filon.Tests.Links.Visitors;

public sealed class UniquenessWindowTests
{
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    [Theory]
    [InlineData(UniquenessWindow.Hour, "2026-11-22T22:41:07Z", "2026-11-22T22:00:00Z", "2026-11-22T23:00:00Z")]
    [InlineData(UniquenessWindow.Day, "2026-11-22T23:30:00Z", "2026-11-22T23:00:00Z", "2026-11-23T23:00:00Z")]
    [InlineData(UniquenessWindow.Week, "2026-11-22T12:00:00Z", "2026-11-15T23:00:00Z", "2026-11-22T23:00:00Z")]
    [InlineData(UniquenessWindow.Day, "2026-10-25T12:00:00Z", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")]
    public void A_window_is_an_hour_a_day_or_a_week_of_the_workspace(UniquenessWindow window, string at, string start, string end)
    {
        window.StartOf(Instant(at), Paris).ShouldBe(Instant(start));
        window.EndOf(Instant(at), Paris).ShouldBe(Instant(end));
    }

    [Fact]
    public void Windows_follow_one_another_without_a_gap() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<uint>(), Gen.Elements(DateTimeZoneProviders.Tzdb.Ids.ToArray()).ToArbitrary(), Gen.Elements(Enum.GetValues<UniquenessWindow>()).ToArbitrary(),
        (seconds, id, window) =>
        {
            var (at, zone) = (NodaTime.Instant.FromUnixTimeSeconds(seconds), DateTimeZoneProviders.Tzdb[id]);
            var (start, end) = (window.StartOf(at, zone), window.EndOf(at, zone));
            return start <= at && at < end && (window == UniquenessWindow.Hour || window.StartOf(end, zone) == end);
        }));

    private static Instant Instant(string text) => InstantPattern.General.Parse(text).Value;
}
