using Filon.Links.Devices;

namespace Filon.Links.Clicks;

/// <summary>What a hit is counted under, besides its day and its class.</summary>
/// <param name="Referrer">The name of where it came from.</param>
/// <param name="Language">Two letters; null where it does not say.</param>
/// <param name="Route">Where it was led: 0 the link's own destination.</param>
internal readonly record struct HitNames(Device Device, string Referrer, string? Country, string? Language, string? Label, int Route);
