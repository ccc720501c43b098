using Filon.Events.Activities;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Events;

/// <summary>A call, a meeting or a letter.</summary>
/// <param name="Id">Its number, and its touch's.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Incoming">They called, asked or wrote; else we did.</param>
/// <param name="Person">With whom; null for who objects or was erased.</param>
/// <param name="Name">Their name; null likewise.</param>
/// <param name="At">When.</param>
/// <param name="Minutes">How long it took.</param>
/// <param name="Note">In a line.</param>
/// <param name="Campaign">As the campaign is called.</param>
/// <param name="Mark"><c>lead</c> or <c>opportunity</c> where it made one.</param>
/// <param name="Role">Whose hours the minutes are, in the cost book.</param>
public sealed record ActivityAnswer(
    Id Id, ActivityKind Kind, bool Incoming, Id? Person, string? Name, Instant At, long? Minutes, string? Note, string? Campaign, string? Mark, string? Role)
{
    internal static ActivityAnswer Of(Activity activity) => new(
        activity.Id, activity.Kind, activity.IsIncoming, Id.Of(activity.PersonId), activity.Person, activity.HappenedAt, activity.Minutes, activity.Note, activity.Campaign, activity.Mark, activity.Role);
}
