using Filon.Measure.Attribution;
using Filon.Measure.Ledger;
using Filon.Money;

namespace Filon.Server.Measure;

/// <summary>What the lines of the ledger that a filter holds come to.</summary>
/// <param name="Model">Under which model.</param>
/// <param name="Lines">How many.</param>
/// <param name="Amount">In the workspace's currency.</param>
/// <param name="Deals">The sum of the shares.</param>
public sealed record LedgerTotalAnswer(Model Model, long Lines, Amount Amount, double Deals)
{
    internal static LedgerTotalAnswer Of(Model model, LineTotal total, string currency) => new(model, total.Lines, new(total.AmountMinor, currency), total.Deals);
}
