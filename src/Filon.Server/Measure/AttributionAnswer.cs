using Filon.Measure.Attribution;
using Filon.Measure.Ledger;
using Filon.Money;
using NodaTime;

namespace Filon.Server.Measure;

/// <summary>Who brought what, under one model.</summary>
/// <param name="Model">How the credit is divided.</param>
/// <param name="By">By what it is added up.</param>
/// <param name="From">Deals won from this month on; null: from the beginning.</param>
/// <param name="To">Deals won up to this month; null: until now.</param>
/// <param name="Sold">All deals won in these months.</param>
/// <param name="Deals">How many they are.</param>
/// <param name="Coverage">The share of them with at least one creditable touch, from 0 to 1; null without deals.</param>
/// <param name="Stale">Something changed: the figures are being computed anew.</param>
/// <param name="Rows">The largest first.</param>
public sealed record AttributionAnswer(
    Model Model, Dimension By, YearMonth? From, YearMonth? To, Amount Sold, long Deals, double? Coverage, bool Stale, IReadOnlyList<AttributionAnswer.Row> Rows)
{
    /// <summary>What is credited to one channel, campaign, post or introducer.</summary>
    /// <param name="Name">A channel's code or the name itself; empty: none said.</param>
    /// <param name="Amount">In the workspace's currency.</param>
    /// <param name="Deals">The sum of the shares of deals.</param>
    /// <param name="Lines">How many lines of the ledger it adds up.</param>
    public sealed record Row(string Name, Amount Amount, double Deals, long Lines);
}
