using NodaTime;

namespace Filon.Workspaces;

/// <summary>
/// A company's or a client's data, closed to the others. <paramref name="Slug"/> stands in addresses (<c>/w/slug</c>);
/// one <paramref name="Currency"/> (ISO 4217), one <paramref name="TimeZone"/> (IANA). With <paramref name="SecondFactor"/> it opens
/// only to members whose sign-in has a second step.
/// </summary>
[method: Dapper.ExplicitConstructor]
public sealed record Workspace(long Id, string Slug, string Name, string Currency, string TimeZone, bool Demonstration, Instant CreatedAt, bool SecondFactor = false)
{
    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(TimeZone) ?? DateTimeZone.Utc;
}
