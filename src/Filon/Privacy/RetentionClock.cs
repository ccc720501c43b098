using NodaTime;

namespace Filon.Privacy;

/// <summary>The clock of one person.</summary>
/// <param name="LastContact">The last touch, conversion or deal; where there was none, the day the data came.</param>
public sealed record RetentionClock(long Person, string Name, RetentionCategory Category, Instant LastContact, Instant KeptUntil);
