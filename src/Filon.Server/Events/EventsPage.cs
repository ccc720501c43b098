using Filon.Events;

namespace Filon.Server.Events;

/// <summary>The events of a workspace, the latest first, and the form to make one.</summary>
public sealed record EventsPage(IReadOnlyList<EventLine> Lines, EventFields Form, Failure? Failure = null);
