using Filon.Reciprocity;

namespace Filon.Server.Reciprocity;

/// <summary>The accounts of one set.</summary>
/// <param name="Ask">Which set, of which archives.</param>
/// <param name="Movement">The set.</param>
/// <param name="Comparison">Of the two archives.</param>
/// <param name="Accounts">Those with a name first.</param>
/// <param name="Cards">What is known of them.</param>
public sealed record CircleAccountsPage(
    CircleAsk Ask, Movement Movement, Comparison Comparison, IReadOnlyList<string> Accounts, IReadOnlyDictionary<string, AccountCard> Cards)
{
    public const int PageSize = 50;

    public IEnumerable<string> Shown => Accounts.Skip((Ask.PageShown - 1) * PageSize).Take(PageSize);

    public bool More => Accounts.Count > Ask.PageShown * PageSize;
}
