using NodaTime;

namespace Filon.Events;

/// <summary>A part of an event that people come to: a talk at its hour, or a stand.</summary>
public sealed record EventSession
{
    public long Id { get; init; }
    public required string Name { get; init; }
    public bool IsStand { get; init; }

    /// <summary>Null where no hour is said.</summary>
    public Instant? StartsAt { get; init; }

    /// <summary>How many persons came to it.</summary>
    public long Attended { get; init; }
}
