using Filon.Reciprocity;

namespace Filon.Server.Reciprocity;

/// <summary>Two archives of a network compared.</summary>
/// <param name="Ask">With the network it is about.</param>
/// <param name="Archives">Of all networks.</param>
/// <param name="Comparison">Null where there is no archive.</param>
public sealed record ReciprocityPage(CircleAsk Ask, IReadOnlyList<Archive> Archives, Comparison? Comparison)
{
    /// <summary>Of a gained follower; null where the archives do not tell who was gained.</summary>
    public FollowerCost? Cost { get; init; }

    public FollowBounds Bounds { get; init; } = FollowBounds.Usual;

    public IReadOnlyList<string> Networks => [.. Archives.Select(archive => archive.Network).Distinct()];
}
