namespace Filon.Measure.Returns;

/// <summary>What one deal credits to one channel and campaign under one model: its share (0 to 1) and its cents.</summary>
public sealed record DealCredit
{
    public DealCredit() { }

    public DealCredit(long dealId, string channel, string? campaign, long amountMinor, double share) =>
        (DealId, Channel, Campaign, AmountMinor, Share) = (dealId, channel, campaign, amountMinor, share);

    public long DealId { get; init; }
    public string Channel { get; init; } = "";
    public string? Campaign { get; init; }
    public long AmountMinor { get; init; }
    public double Share { get; init; }
}
