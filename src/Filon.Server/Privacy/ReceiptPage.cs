using Filon.Jobs;
using Filon.Privacy;
using NodaTime;

namespace Filon.Server.Privacy;

/// <summary>One erasure, the work on it, and the back-ups kept here that were made before it.</summary>
/// <param name="LastUntil">When the rotation lets the youngest of these go at the latest; null where there is none.</param>
public sealed record ReceiptPage(Erasure Erasure, Job? Job, int Backups, Instant? LastUntil);
