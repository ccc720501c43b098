namespace Filon.Measure.Returns;

/// <summary>What one deal credits to one channel and campaign under one model: its share (0 to 1) and its cents.</summary>
public sealed record DealCredit(long DealId, string Channel, string? Campaign, long AmountMinor, double Share);
