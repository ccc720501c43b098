using Filon.People;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.People;

/// <summary>A person: several profiles that named evidence holds together.</summary>
/// <param name="Id">The person's number; what was joined to another is still found under its old one.</param>
/// <param name="Name">As the best profile says.</param>
/// <param name="Title">What they do.</param>
/// <param name="Stage">As the CRM calls it.</param>
/// <param name="Company">The name of their firm.</param>
/// <param name="CompanyId">Their firm.</param>
/// <param name="Profiles">How many profiles.</param>
/// <param name="Touches">How many touches.</param>
/// <param name="LastTouch">The latest touch.</param>
public sealed record PersonAnswer(
    Id Id, string Name, string? Title, string? Stage, string? Company, Id? CompanyId, long Profiles, long Touches, Instant? LastTouch)
{
    internal static PersonAnswer Of(PersonLine person) => new(
        person.Id, person.Name, person.Title, person.Stage, person.Company, Api.Id.Of(person.CompanyId), person.Profiles, person.Touches, person.LastTouch);
}
