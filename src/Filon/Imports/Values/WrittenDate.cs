using NodaTime;

namespace Filon.Imports.Values;

/// <summary>A date as it was written: with or without a day, a time, a zone.</summary>
/// <param name="MonthOnly">Only a month was written; <paramref name="Date"/> is its first day.</param>
internal readonly record struct WrittenDate(LocalDate Date, LocalTime? Time, Offset? Offset, bool MonthOnly)
{
    /// <summary>The moment meant: midnight of the zone where no time is written.</summary>
    public Instant At(DateTimeZone zone)
    {
        var local = Date.At(Time ?? LocalTime.Midnight);
        return Offset is { } offset ? local.WithOffset(offset).ToInstant() : local.InZoneLeniently(zone).ToInstant();
    }
}
