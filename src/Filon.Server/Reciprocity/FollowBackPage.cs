using Filon.People;
using Filon.Reciprocity;

namespace Filon.Server.Reciprocity;

/// <summary>The follow-back of a network.</summary>
/// <param name="Ask">With the network it is about.</param>
/// <param name="Archives">Of all networks.</param>
/// <param name="Report">Null where there is no archive.</param>
/// <param name="Data">What it stands on.</param>
public sealed record FollowBackPage(CircleAsk Ask, IReadOnlyList<Archive> Archives, FollowBackReport? Report, CircleData? Data)
{
    public IReadOnlyList<string> Networks => [.. Archives.Select(archive => archive.Network).Distinct()];

    /// <summary>Accounts that are in no rate, as many as a page shows; null where follows are shown.</summary>
    public ListOf<string>? Others { get; init; }

    public int OthersCount { get; init; }

    public IReadOnlyDictionary<string, AccountCard> OtherCards { get; init; } = new Dictionary<string, AccountCard>();

    public IReadOnlyList<Archive> Of => [.. Archives.Where(archive => archive.Network == Ask.Network)];
}
