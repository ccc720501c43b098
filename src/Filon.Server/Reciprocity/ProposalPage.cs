using Filon.Reciprocity;

namespace Filon.Server.Reciprocity;

/// <summary>What a person might do on a network.</summary>
/// <param name="Ask">With the network it is about.</param>
/// <param name="Archives">Of all networks.</param>
/// <param name="List">Null where there is no archive.</param>
public sealed record ProposalPage(CircleAsk Ask, IReadOnlyList<Archive> Archives, ProposalList? List)
{
    /// <summary>What the workspace allows itself, as typed.</summary>
    public FollowBoundsFields Form { get; init; } = new();

    /// <summary>Why the bounds were not taken.</summary>
    public Failure? Failure { get; init; }

    public IReadOnlyList<string> Networks => [.. Archives.Select(archive => archive.Network).Distinct()];
}
