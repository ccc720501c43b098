using NodaTime;

namespace Filon.Imports;

/// <summary>What no file may say, whatever its format: dates before the trade existed, or acts that have not happened yet.</summary>
internal static class Plausibility
{
    private const int FirstYear = 1970;
    private static readonly Duration Grace = Duration.FromDays(2); // clocks and zones differ
    private static readonly Duration Planned = Duration.FromDays(3660);

    /// <returns>Null where the record can be true.</returns>
    public static Sentence? Objection(ImportRecord record, Instant now) => record switch
    {
        TouchRecord touch => Happened(touch.At, now),
        ConversionRecord conversion => Happened(conversion.At, now),
        PostRecord post => Happened(post.At, now),
        FollowRecord { SeenAt: { } seen } => Happened(seen, now),
        FiguresRecord figures => Happened(figures.From.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(), now),
        HoursRecord hours => Happened(hours.WorkedOn.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(), now) ?? Day(hours),
        CostRecord cost => Expected(cost.Month.OnDayOfMonth(1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(), now),
        ClicksRecord { FirstDay: { } first } => Happened(first.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(), now),
        DealRecord deal => Deal(deal, now),
        _ => null,
    };

    private static Sentence? Deal(DealRecord deal, Instant now) =>
        deal.Status == DealStatus.Open ? deal.ClosedAt is { } due ? Expected(due, now) : null
        : deal.ClosedAt is { } closed ? Happened(closed, now) : null;

    private static Sentence? Day(HoursRecord hours) => hours.Minutes is > 0 and <= 31 * 24 * 60 ? null : new(
        "This is more time than there is.", "C’est plus de temps qu’il n’y en a.");

    private static Sentence? Happened(Instant at, Instant now) => at > now + Grace
        ? Sentence.Format("{0:d} has not come yet.", "Le {0:d} n’est pas encore venu.", at.ToDateTimeUtc())
        : Old(at);

    private static Sentence? Expected(Instant at, Instant now) => at > now + Planned
        ? Sentence.Format("{0:d} is too far ahead.", "Le {0:d} est trop lointain.", at.ToDateTimeUtc())
        : Old(at);

    private static Sentence? Old(Instant at) => at.InUtc().Year >= FirstYear ? null : Sentence.Format(
        "The year {0} is too long ago.", "L’année {0} est trop ancienne.", at.InUtc().Year);
}
