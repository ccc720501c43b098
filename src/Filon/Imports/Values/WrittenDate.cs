using NodaTime;

namespace Filon.Imports.Values;

/// <summary>A date as it was written: with or without a day, a time, a zone.</summary>
/// <param name="MonthOnly">Only a month was written; <paramref name="Date"/> is its first day.</param>
internal readonly record struct WrittenDate(LocalDate Date, LocalTime? Time, Offset? Offset, bool MonthOnly)
{
    /// <summary>The moment meant: midnight of the zone where no time is written.</summary>
    public Instant At(DateTimeZone zone) => At(Time ?? LocalTime.Midnight, zone);

    /// <summary>The last second meant: what is dated by its day alone came after all that happened that day.</summary>
    public Instant AtEnd(DateTimeZone zone) => At(Time ?? new LocalTime(23, 59, 59), zone);

    private Instant At(LocalTime time, DateTimeZone zone)
    {
        var local = Date.At(time);
        return Offset is { } offset ? local.WithOffset(offset).ToInstant() : local.InZoneLeniently(zone).ToInstant();
    }
}
