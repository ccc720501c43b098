using Filon.Jobs;
using Filon.Privacy;

namespace Filon.Server.Privacy;

/// <summary>One erasure and the work on it.</summary>
public sealed record ReceiptPage(Erasure Erasure, Job? Job);
