using NodaTime;

namespace Filon.Events;

/// <summary>An address at which visitors check in, on a QR code: of an event, or of one session or stand (0: of none in particular).</summary>
public sealed record Door
{
    public string Code { get; init; } = "";
    public long EventId { get; init; }
    public long SessionId { get; init; }

    /// <summary>Null while it is open.</summary>
    public Instant? ClosedAt { get; init; }
}
