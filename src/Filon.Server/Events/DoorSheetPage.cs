using Filon.Events;

namespace Filon.Server.Events;

/// <summary>The QR codes of an event.</summary>
/// <param name="Event">The event.</param>
/// <param name="Sheets">Its own code first.</param>
/// <param name="IsClosed">They take nobody's name.</param>
/// <param name="IsReachable">The address at which people reach this server is set.</param>
public sealed record DoorSheetPage(Event Event, IReadOnlyList<DoorSheet> Sheets, bool IsClosed, bool IsReachable);
