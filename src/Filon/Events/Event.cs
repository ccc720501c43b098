using NodaTime;

namespace Filon.Events;

/// <summary>A trade show, a road-show stop, a webinar, a breakfast: days at a place, and the campaign that it counts for.</summary>
public sealed record Event
{
    public long Id { get; init; }
    public required string Name { get; init; }
    public EventKind Kind { get; init; }
    public string? Place { get; init; }
    public required LocalDate FirstDay { get; init; }
    public required LocalDate LastDay { get; init; }

    /// <summary>Its touches and costs go under this name: its own, or the road show or campaign it is a stop of.</summary>
    public required string Campaign { get; init; }

    public string? Note { get; init; }
    public Instant? RemovedAt { get; init; }
    public Instant CreatedAt { get; init; }

    public bool IsOn(LocalDate day) => day >= FirstDay && day <= LastDay;

    /// <summary>The first instant and the one after the last, where the workspace is.</summary>
    public (Instant Start, Instant End) Span(DateTimeZone zone) => (zone.AtStartOfDay(FirstDay).ToInstant(), zone.AtStartOfDay(LastDay.PlusDays(1)).ToInstant());

    /// <summary>The moment to date an attendance that is noted now: this one while the event lasts, else noon of its first day.</summary>
    public Instant Moment(Instant now, DateTimeZone zone) =>
        IsOn(now.InZone(zone).Date) ? now : (FirstDay + new LocalTime(12, 0)).InZoneLeniently(zone).ToInstant();
}
