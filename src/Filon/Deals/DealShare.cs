using NodaTime;

namespace Filon.Deals;

/// <summary>A line of the ledger of one deal under one model.</summary>
public sealed record DealShare
{
    public string Model { get; init; } = "";
    public long Line { get; init; }
    public long? TouchId { get; init; }
    public string Channel { get; init; } = "";
    public string? Campaign { get; init; }
    public Instant? HappenedAt { get; init; }
    public string? Person { get; init; }
    public long? PersonId { get; init; }
    public string? Label { get; init; }

    /// <summary>Between 0 and 1; the shares of a model sum to 1.</summary>
    public double Share { get; init; }

    /// <summary>In the workspace's currency.</summary>
    public long AmountMinor { get; init; }
}
