using NodaTime;

namespace Filon.Server.Privacy;

/// <summary>The back-ups kept here that were made before an erasure, and so hold the person.</summary>
/// <param name="ByHand">How many of them no rotation takes away.</param>
/// <param name="Until">When the rotation lets the last of the others go at the latest; null where there is none.</param>
public sealed record OlderBackups(int Count, int ByHand, Instant? Until);
