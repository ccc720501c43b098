using Filon.Measure.Ledger;

namespace Filon.Server.Measure;

/// <summary>Won deals that the ledger cannot take as they are, by name, and why.</summary>
public sealed record GapsPage(IReadOnlyList<(string Deal, LedgerGap Gap)> Gaps);
