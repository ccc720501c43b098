namespace Filon.Measure.Ledger;

/// <summary>The lead of a deal.</summary>
/// <param name="CreatedAt">Unix milliseconds; never after the deal's own creation.</param>
/// <param name="IsNewcomer">The deal is the first sale of its customer.</param>
internal readonly record struct DealLead(long CreatedAt, bool IsNewcomer);
