namespace Filon.People;

/// <summary>What a resolution found: the edges, and the sets of profiles (by position) that are one human each.</summary>
/// <param name="Weighed">How many pairs of cards were compared.</param>
internal sealed record Resolution(IReadOnlyList<IdentityEdge> Edges, IReadOnlyList<IReadOnlyCollection<int>> Humans, long Weighed);
