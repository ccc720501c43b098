using Filon.Reciprocity;

namespace Filon.Server.Reciprocity;

/// <summary>The accounts of one set.</summary>
/// <param name="Ask">Which set, of which archives.</param>
/// <param name="Movement">The set.</param>
/// <param name="Comparison">Of the two archives.</param>
/// <param name="Shown">Those read, of which those with a name come first.</param>
/// <param name="Cards">What is known of them.</param>
public sealed record CircleAccountsPage(
    CircleAsk Ask, Movement Movement, Comparison Comparison, IReadOnlyList<string> Shown, IReadOnlyDictionary<string, AccountCard> Cards)
{
    public const int PageSize = 50;

    public long Count => Comparison.Count(Movement) ?? 0;

    public bool More => Count > Ask.PageShown * PageSize;
}
