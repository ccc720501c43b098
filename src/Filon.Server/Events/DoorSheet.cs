using Filon.Events;

namespace Filon.Server.Events;

/// <summary>One QR code of the check-in sheet: of a session or a stand, or of the event (null).</summary>
public sealed record DoorSheet(EventSession? Session, string Address);
