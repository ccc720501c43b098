namespace Filon.Measure.Ledger;

/// <summary>The lead of a deal, and what became of it.</summary>
/// <param name="CreatedAt">Unix milliseconds; never after the deal's own creation.</param>
/// <param name="IsNewcomer">The deal is the first sale of its customer.</param>
/// <param name="Sale">Null unless it was won for an amount that can be counted.</param>
internal readonly record struct DealLead(long CreatedAt, bool IsNewcomer, DealSale? Sale = null);
