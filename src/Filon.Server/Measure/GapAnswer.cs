using Filon.Measure.Ledger;
using Filon.Server.Api;

namespace Filon.Server.Measure;

/// <summary>A won deal that the ledger cannot take as it is.</summary>
/// <param name="DealId">The deal.</param>
/// <param name="Deal">Its name.</param>
/// <param name="Reason"><c>no-amount</c>, <c>no-rate</c> or <c>no-date</c>.</param>
/// <param name="Sentence">The same for a person.</param>
public sealed record GapAnswer(Id DealId, string Deal, string Reason, string Sentence)
{
    internal static GapAnswer Of((string Deal, LedgerGap Gap) gap, Language language) => new(gap.Gap.DealId, gap.Deal, gap.Gap.Reason, gap.Gap.Sentence.In(language));
}
