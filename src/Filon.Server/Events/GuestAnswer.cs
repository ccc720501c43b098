using Filon.Events;
using Filon.Money;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Events;

/// <summary>A guest of an event.</summary>
/// <param name="Profile">By which a coming is noted and taken back.</param>
/// <param name="Person">The person; null for who objects or was erased.</param>
/// <param name="Name">Their name; null likewise.</param>
/// <param name="Company">Where they work.</param>
/// <param name="Email">Their address.</param>
/// <param name="Invited">When they were invited.</param>
/// <param name="Came">When they came.</param>
/// <param name="How"><c>hand</c>, <c>badge</c> or <c>check-in</c>.</param>
/// <param name="Sessions">The sessions and stands they were seen at.</param>
/// <param name="Earned">What the method in force credits to their coming.</param>
public sealed record GuestAnswer(
    Id Profile, Id? Person, string? Name, string? Company, string? Email, Instant? Invited, Instant? Came, string? How, IReadOnlyList<Id> Sessions, Amount Earned)
{
    internal static GuestAnswer Of(Guest guest, string currency)
    {
        var known = guest.Person.Length > 0;
        return new(
            guest.ProfileId, known ? guest.PersonId : null, known ? guest.Person : null, guest.Company, guest.Email, guest.InvitedAt, guest.AttendedAt, guest.How,
            [.. guest.Seats.Select(seat => new Id(seat))], new(guest.EarnedMinor, currency));
    }
}
