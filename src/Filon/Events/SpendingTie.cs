namespace Filon.Events;

/// <summary>A record of the cost book, <c>cost</c> or <c>hours</c>, that is an event's.</summary>
public sealed record SpendingTie(string Kind, long RecordId, long EventId);
