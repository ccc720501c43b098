using NodaTime;

namespace Filon.Measure.Ledger;

/// <summary>One line of the ledger with the words of its deal and of its touch.</summary>
public sealed record LedgerEntry
{
    public long DealId { get; init; }
    public long Line { get; init; }
    public string DealName { get; init; } = "";
    public Instant ClosedAt { get; init; }
    public long? TouchId { get; init; }
    public string Channel { get; init; } = "";
    public string? ChannelRule { get; init; }
    public string? Campaign { get; init; }
    public Instant? HappenedAt { get; init; }
    public string? Label { get; init; }
    public string? Introducer { get; init; }
    public string? PostKey { get; init; }
    public long? PersonId { get; init; }
    public string? Person { get; init; }
    public double Share { get; init; }
    public long AmountMinor { get; init; }
}
