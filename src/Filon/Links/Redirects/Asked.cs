using Filon.Links.Devices;
using NodaTime;

namespace Filon.Links.Redirects;

/// <summary>What decides where a visitor is led.</summary>
/// <param name="Language">The header as it came.</param>
/// <param name="Visitor">The keyed hash that shares visitors out in an A/B trial.</param>
/// <param name="Kept">The route this browser was led to before; 0: none.</param>
public readonly record struct Asked(Instant At, Func<DeviceKind> Device, string? Language, string? Country, long Visitor, int Kept)
{
    /// <summary>The language the browser likes best, two letters.</summary>
    public string? Preferred => PreferredLanguage.Of(Language);
}
