using Filon.Jobs;
using Filon.Privacy;

namespace Filon.Server.Privacy;

/// <summary>One erasure, the work on it, and the back-ups kept here that were made before it.</summary>
public sealed record ReceiptPage(Erasure Erasure, Job? Job, OlderBackups Backups);
