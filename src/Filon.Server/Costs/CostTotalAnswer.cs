using Filon.Costs;
using Filon.Money;
using NodaTime;

namespace Filon.Server.Costs;

/// <summary>What the lines of the cost book come to.</summary>
/// <param name="Total">Of all lines asked for.</param>
/// <param name="Lines">How many they are.</param>
/// <param name="Months">By month and category, in order.</param>
/// <param name="Gaps">What could not be counted, and why.</param>
public sealed record CostTotalAnswer(Amount Total, int Lines, IReadOnlyList<CostTotalAnswer.Part> Months, IReadOnlyList<CostTotalAnswer.Gap> Gaps)
{
    /// <summary>What a category cost in a month.</summary>
    public sealed record Part(YearMonth Month, CostCategory Category, Amount Amount);

    /// <summary>What keeps a cost out of the book.</summary>
    /// <param name="Kind">Which kind of gap.</param>
    /// <param name="Subject">The currency or the role.</param>
    /// <param name="Month">In which month.</param>
    /// <param name="Sentence">How to mend it, for a person.</param>
    public sealed record Gap(CostGapKind Kind, string Subject, YearMonth Month, string Sentence);

    internal static CostTotalAnswer Of(CostsPage page, Language language) => new(
        new(page.Total, page.Book.Currency), page.Lines.Count,
        [.. page.Lines.GroupBy(line => (line.Month, line.Category)).OrderBy(group => group.Key)
            .Select(group => new Part(group.Key.Month, group.Key.Category, new(group.Sum(line => line.Minor), page.Book.Currency)))],
        [.. page.Book.Gaps.Select(gap => new Gap(gap.Kind, gap.Subject, gap.Month, gap.Sentence.In(language)))]);
}
