using System.Globalization;
using Filon.Events.Activities;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Events;

/// <summary>A call, a meeting or a letter to be noted.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Person">The person's number; left out: see <paramref name="Who"/>.</param>
/// <param name="Who">A name that one person bears, or an e-mail; with an e-mail somebody new is added.</param>
/// <param name="Incoming">They called, asked or wrote; else we did.</param>
/// <param name="At">When; left out: now.</param>
/// <param name="Minutes">How long it took.</param>
/// <param name="Note">In a line.</param>
/// <param name="Campaign">As the campaign is called.</param>
/// <param name="Mark"><c>lead</c> or <c>opportunity</c> where it made one.</param>
/// <param name="Role">Whose hours the minutes are, in the cost book; left out: nobody's.</param>
public sealed record ActivityBody(
    ActivityKind Kind, Id? Person = null, string? Who = null, bool Incoming = false, Instant? At = null, long? Minutes = null, string? Note = null,
    string? Campaign = null, string? Mark = null, string? Role = null)
{
    internal ActivityFields Fields(long? id, DateTimeZone zone) => new()
    {
        Id = id, Kind = Kind.Code(), Person = Person?.Value, Who = Who, Direction = Incoming ? ActivityWords.In : ActivityWords.Out,
        Day = At?.InZone(zone).Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), Time = At?.InZone(zone).ToString("HH:mm", CultureInfo.InvariantCulture),
        Duration = Minutes?.ToString(CultureInfo.InvariantCulture), Note = Note, Campaign = Campaign, Mark = Mark, Role = Role,
    };
}
