using NodaTime;

namespace Filon;

/// <summary>The clock in NodaTime's words.</summary>
public static class Clock
{
    /// <summary>Now, to the millisecond: what the database keeps.</summary>
    public static Instant Now(this TimeProvider clock) => Instant.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
}
