using Filon.Links.Devices;

namespace Filon.Links;

/// <summary>
/// Where some of a link's visitors are led instead. With a <paramref name="Weight"/> it takes part in the A/B trial: visitors whom no rule
/// leads elsewhere are shared out by weight. Without one it is a rule: the first whose conditions all hold decides.
/// </summary>
/// <param name="Position">From 1; kept with each hit.</param>
/// <param name="Language">ISO 639-1, two lower-case letters, as the browser prefers it.</param>
/// <param name="Country">ISO 3166-1, two capital letters.</param>
public sealed record LinkRoute(int Position, string Destination, DeviceKind? Device = null, string? Language = null, string? Country = null, int? Weight = null)
{
    public const int Most = 20;
}
