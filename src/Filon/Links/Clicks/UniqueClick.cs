namespace Filon.Links.Clicks;

/// <summary>A hit that is a touch.</summary>
/// <param name="Id">The hit's, and the touch's: so each is found by the other.</param>
/// <param name="Sequence">Its place in the journal, for equal times; 0 where it is no longer known.</param>
public sealed record UniqueClick(long Id, long Sequence, Hit Hit);
