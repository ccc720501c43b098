using Filon.Workspaces;

namespace Filon.Events;

/// <summary>A door that is open: of an event, and of one session or stand of it where <paramref name="Session"/> is given.</summary>
public sealed record OpenDoor(Workspace Workspace, Event Event, EventSession? Session);
