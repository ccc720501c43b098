namespace Filon.Links.Journal;

/// <summary>A hit as the journal keeps it.</summary>
/// <param name="Number">Its place in the journal, from 1; 0 before it is kept.</param>
/// <param name="Route">Where it was led: 0 the link's own destination, else the position of a <see cref="LinkRoute"/>.</param>
public sealed record KeptHit(long Number, long Workspace, int Route, Hit Hit);
