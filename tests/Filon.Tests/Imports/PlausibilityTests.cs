using Filon.Imports;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Imports;

/// <summary>A date that cannot be is named as it stands in the file, whatever the zone of the workspace.</summary>
public sealed class PlausibilityTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 6, 30, 12, 0);

    [Theory]
    [InlineData("Europe/Paris")]
    [InlineData("America/New_York")]
    [InlineData("Pacific/Auckland")]
    [InlineData("Etc/UTC")]
    public void A_day_that_has_not_come_is_written_as_in_the_file(string name)
    {
        var zone = DateTimeZoneProviders.Tzdb[name];
        var at = new LocalDate(2031, 1, 1).AtStartOfDayInZone(zone).ToInstant();
        var touch = new TouchRecord { Key = "k", Position = default, Person = new(), At = at };
        Plausibility.Objection(touch, Now, zone).ShouldBe(new Sentence("1 January 2031 has not come yet.", "Le 1 janvier 2031 n’est pas encore venu."));
        Plausibility.Objection(touch with { At = Now }, Now, zone).ShouldBeNull();
        Plausibility.Objection(touch with { At = new LocalDate(1969, 12, 31).AtStartOfDayInZone(zone).ToInstant() }, Now, zone)!.En.ShouldBe("The year 1969 is too long ago.");
    }
}
