using NodaTime;

namespace Filon.Imports;

/// <summary>What no file may say, whatever its format: dates before the trade existed, or acts that have not happened yet.</summary>
internal static class Plausibility
{
    private const int FirstYear = 1970;
    private static readonly Duration Grace = Duration.FromDays(2); // clocks and zones differ
    private static readonly Duration Planned = Duration.FromDays(3660);

    /// <param name="record">As the file says it.</param>
    /// <param name="now">When it is read.</param>
    /// <param name="zone">The workspace's: its days are written in the sentence, as they stand in the file.</param>
    /// <returns>Null where the record can be true.</returns>
    public static Sentence? Objection(ImportRecord record, Instant now, DateTimeZone zone) => record switch
    {
        TouchRecord touch => Happened(touch.At.InZone(zone), now),
        ConversionRecord conversion => Happened(conversion.At.InZone(zone), now),
        PostRecord post => Happened(post.At.InZone(zone), now),
        FollowRecord { SeenAt: { } seen } => Happened(seen.InZone(zone), now),
        FiguresRecord figures => Happened(figures.From.AtStartOfDayInZone(zone), now),
        HoursRecord hours => Happened(hours.WorkedOn.AtStartOfDayInZone(zone), now) ?? Day(hours),
        CostRecord cost => Expected(cost.Month.OnDayOfMonth(1).AtStartOfDayInZone(zone), now),
        ClicksRecord { FirstDay: { } first } => Happened(first.AtStartOfDayInZone(zone), now),
        DealRecord { Status: DealStatus.Open } deal => deal.ClosedAt is { } due ? Expected(due.InZone(zone), now) : null,
        DealRecord { ClosedAt: { } closed } => Happened(closed.InZone(zone), now),
        _ => null,
    };

    private static Sentence? Day(HoursRecord hours) => hours.Minutes is > 0 and <= 31 * 24 * 60 ? null : new(
        "This is more time than there is.", "C’est plus de temps qu’il n’y en a.");

    private static Sentence? Happened(ZonedDateTime at, Instant now) => at.ToInstant() > now + Grace
        ? Sentence.Format("{0:d MMMM yyyy} has not come yet.", "Le {0:d MMMM yyyy} n’est pas encore venu.", at.Date)
        : Old(at);

    private static Sentence? Expected(ZonedDateTime at, Instant now) => at.ToInstant() > now + Planned
        ? Sentence.Format("{0:d MMMM yyyy} is too far ahead.", "Le {0:d MMMM yyyy} est trop lointain.", at.Date)
        : Old(at);

    private static Sentence? Old(ZonedDateTime at) => at.Year >= FirstYear ? null : Sentence.Format(
        "The year {0} is too long ago.", "L’année {0} est trop ancienne.", at.Year);
}
