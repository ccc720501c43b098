using NodaTime;

namespace Filon.Links.Settings;

/// <summary>A host that no link may lead to, with all below it.</summary>
public sealed record BlockedDestination(string Host, string? Note, Instant CreatedAt);
