using NodaTime;

namespace Filon.Jobs;

/// <summary>The queue as an administrator sees it.</summary>
/// <param name="Overdue">Due for a quarter of an hour and not begun.</param>
/// <param name="Abandoned">Begun by a runner that stopped, and taken over by none.</param>
/// <param name="Failed">Given up in the last seven days.</param>
/// <param name="Youngest">When the youngest job was put in the queue.</param>
public sealed record JobHealth(long Waiting, long Overdue, long Abandoned, long Failed, Instant? Youngest);
