using NodaTime;

namespace Filon.Links.Settings;

/// <summary>An own domain for short links.</summary>
/// <param name="Host">Lower-cased, with its port where it is not the usual one.</param>
/// <param name="Home">Where its bare address leads.</param>
public sealed record ShortDomain(string Host, string? Home, Instant CreatedAt);
