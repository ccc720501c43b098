using NodaTime;

namespace Filon.Events;

/// <summary>An event that touches of files name.</summary>
public sealed record NamedEvent
{
    public string Campaign { get; init; } = "";
    public string Name { get; init; } = "";
    public Instant FirstAt { get; init; }
    public Instant LastAt { get; init; }
}
