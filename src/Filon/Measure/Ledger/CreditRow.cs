namespace Filon.Measure.Ledger;

/// <summary>What a model credits to one channel, campaign, post, introducer or month. Deals: the sum of the shares; Lines: how many lines it adds up.</summary>
public sealed record CreditRow(string Name, long AmountMinor, double Deals, long Lines);
