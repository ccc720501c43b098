namespace Filon.Measure.Ledger;

/// <summary>A won deal in the workspace's currency. <paramref name="ClosedAt"/>: Unix milliseconds. <paramref name="IsNew"/>: a first sale, not an additional one or a renewal.</summary>
internal sealed record WonDeal(long Id, bool IsNew, long AmountMinor, long ClosedAt, long? Company, IReadOnlyList<long> Persons);
