using NodaTime;

namespace Filon.Events;

/// <summary>A touch of a file that may be somebody's coming to an event.</summary>
internal sealed record Scan(long ProfileId, Instant HappenedAt, AttendanceTouch Touch);
