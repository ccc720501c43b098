namespace Filon.Server.Events;

/// <summary>An event with its sessions and stands.</summary>
/// <param name="Event">The event and its figures.</param>
/// <param name="Sessions">Sessions by their hour, then stands.</param>
public sealed record EventPageAnswer(EventAnswer Event, IReadOnlyList<SessionAnswer> Sessions);
