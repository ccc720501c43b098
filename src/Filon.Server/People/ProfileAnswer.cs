using Filon.People;
using Filon.Server.Api;

namespace Filon.Server.People;

/// <summary>One profile of a person.</summary>
/// <param name="Id">The profile's number.</param>
/// <param name="Network">Where it stands: <c>x</c>, <c>crm</c>…</param>
/// <param name="Key">Its key there.</param>
/// <param name="Handle">Its name there.</param>
/// <param name="LinkedIn">What follows /in/ in the address of their LinkedIn profile, where this source gives it.</param>
/// <param name="Name">The name it gives.</param>
/// <param name="Title">What they do.</param>
/// <param name="Company">The firm it names.</param>
/// <param name="Emails">Its e-mail addresses.</param>
/// <param name="Phone">Its telephone.</param>
/// <param name="Stage">As the CRM calls it.</param>
/// <param name="Source">The line of the file that last said so.</param>
public sealed record ProfileAnswer(
    Id Id, string Network, string Key, string? Handle, string? LinkedIn, string? Name, string? Title, string? Company, IReadOnlyList<string> Emails, string? Phone,
    string? Stage, SourceAnswer? Source)
{
    internal static ProfileAnswer Of(ProfileCard profile) => new(
        profile.Id, profile.Network, profile.NetworkKey, profile.Handle, profile.LinkedIn, profile.Name, profile.Title, profile.CompanyName, profile.Emails, profile.Phone,
        profile.LifecycleStage, profile is { File: { } file, ImportId: { } import } ? new(import, file, profile.Part ?? "", profile.Line ?? 0) : null);
}
