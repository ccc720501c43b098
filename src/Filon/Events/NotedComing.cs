using NodaTime;

namespace Filon.Events;

/// <summary>How somebody's coming was noted.</summary>
/// <param name="How">One of the words of <see cref="Guest"/>.</param>
/// <param name="Session">The session or the stand they were seen at; null: somewhere at the event.</param>
/// <param name="At">When; null, or outside the event: now while the event lasts, else noon of its first day.</param>
public sealed record NotedComing(string How, long? Session = null, Instant? At = null);
