namespace Filon.Reciprocity;

/// <summary>Everything known of the accounts of one network.</summary>
/// <param name="Network">Its code.</param>
/// <param name="Archives">The oldest first.</param>
/// <param name="Histories">One an account.</param>
/// <param name="Cards">Of the accounts somebody is known behind.</param>
/// <param name="Scale">How near each is to our topics.</param>
public sealed record CircleData(
    string Network, IReadOnlyList<Archive> Archives, IReadOnlyList<AccountHistory> Histories, IReadOnlyDictionary<string, AccountCard> Cards, NearnessScale Scale);
