using NodaTime;

namespace Filon.Privacy;

/// <summary>Everything that is held of a person with its provenance, and until when.</summary>
/// <param name="Clock">Null for the workspace's own account.</param>
/// <param name="ObjectedAt">Since when the person objects to being followed; null: they do not.</param>
public sealed record PersonData(
    long Person, string Name, RetentionClock? Clock, Instant? ObjectedAt, IReadOnlyList<HeldProfile> Profiles, bool IsOwn);
