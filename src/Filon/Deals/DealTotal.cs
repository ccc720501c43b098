namespace Filon.Deals;

/// <summary>How many deals a filter holds, what those in the workspace's currency sum to, and how many have another currency or no amount.</summary>
public sealed record DealTotal(long Deals, long AmountMinor, long LeftOut);
