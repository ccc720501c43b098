using NodaTime;

namespace Filon.Links.Visitors;

/// <summary>The key of one window's visitors.</summary>
public sealed record Salt(Instant Start, Instant End, byte[] Value);
