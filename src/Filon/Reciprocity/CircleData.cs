namespace Filon.Reciprocity;

/// <summary>What is known of the accounts of one network.</summary>
/// <param name="Network">Its code.</param>
/// <param name="Archives">The oldest first.</param>
/// <param name="Histories">One an account, of all that what is read stands on.</param>
/// <param name="Cards">Of the accounts somebody is known behind.</param>
/// <param name="Scale">How near each is to our topics.</param>
public sealed record CircleData(
    string Network, IReadOnlyList<Archive> Archives, IReadOnlyList<AccountHistory> Histories, IReadOnlyDictionary<string, AccountCard> Cards, NearnessScale Scale)
{
    /// <summary>Accounts followed before the first archive that are in no history.</summary>
    public int Before { get; init; }

    /// <summary>Follow-backs between the two latest lists of followers.</summary>
    public long Backs { get; init; }
}
