using NodaTime;

namespace Filon.Deals;

/// <summary>A deal in a list and at the head of its page.</summary>
public sealed record DealLine
{
    public long Id { get; init; }
    public string DealKey { get; init; } = "";
    public string Name { get; init; } = "";
    public string? Pipeline { get; init; }
    public string Stage { get; init; } = "";

    /// <summary>'open', 'won', 'lost'.</summary>
    public string Status { get; init; } = "";

    /// <summary>'new', 'additional', 'renewal'.</summary>
    public string Type { get; init; } = "";

    /// <summary>A file or a member says the type; otherwise it was worked out from the company's earlier deals.</summary>
    public bool TypeSaid { get; init; }

    public long? AmountMinor { get; init; }
    public string Currency { get; init; } = "";
    public string? Owner { get; init; }
    public Instant CreatedAt { get; init; }
    public Instant? ClosedAt { get; init; }
    public long? CompanyId { get; init; }
    public string? Company { get; init; }

    public Money.Amount? Amount => AmountMinor is { } minor ? new(minor, Currency) : null;
}
