using NodaTime;

namespace Filon.Events;

/// <summary>A row of the table of events.</summary>
internal record EventRow
{
    public long Id { get; init; }
    public string Name { get; init; } = "";
    public string Kind { get; init; } = "";
    public string? Place { get; init; }
    public LocalDate FirstDay { get; init; }
    public LocalDate LastDay { get; init; }
    public string Campaign { get; init; } = "";
    public string? Note { get; init; }
    public Instant? RemovedAt { get; init; }
    public Instant CreatedAt { get; init; }

    public Event Event => new()
    {
        Id = Id, Name = Name, Kind = EventWords.Kind(Kind) ?? EventKind.Other, Place = Place, FirstDay = FirstDay, LastDay = LastDay, Campaign = Campaign,
        Note = Note, RemovedAt = RemovedAt, CreatedAt = CreatedAt,
    };
}
