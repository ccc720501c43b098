namespace Filon.Links.Truth;

/// <summary>What happened around a hit.</summary>
/// <param name="Repeated">This visitor already had a click of a person on this link, in this uniqueness window.</param>
/// <param name="LinksOpened">How many different links the same visitor opened within <see cref="HitNeighbours.Together"/>, this one among them.</param>
/// <param name="BareVisitors">How many visitors without language nor referrer came to this link within <see cref="HitNeighbours.Swarm"/>; 0 when this hit has either.</param>
public readonly record struct HitContext(bool Repeated = false, int LinksOpened = 1, int BareVisitors = 0);
