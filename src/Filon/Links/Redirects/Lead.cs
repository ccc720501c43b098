namespace Filon.Links.Redirects;

/// <summary>Where a link leads a visitor now.</summary>
/// <param name="Destination">Null where it leads nowhere: <paramref name="State"/> says why.</param>
/// <param name="Route">0: the link's own destination.</param>
/// <param name="Counted">Its clicks are limited: this one must be taken from what is left before it is answered.</param>
public readonly record struct Lead(string? Destination, int Route, LinkState State, bool Counted = false);
