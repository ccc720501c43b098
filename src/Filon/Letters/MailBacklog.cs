using NodaTime;

namespace Filon.Letters;

/// <summary>Letters that have not left.</summary>
/// <param name="Waiting">In the queue, those tried before included.</param>
/// <param name="Tried">Of these, how many the server did not take at least once.</param>
/// <param name="Failed">Given up in the last seven days.</param>
/// <param name="Oldest">When the oldest of those that wait was put in the queue.</param>
public sealed record MailBacklog(long Waiting, long Tried, long Failed, Instant? Oldest);
