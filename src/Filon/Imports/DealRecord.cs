using Filon.Money;
using NodaTime;

namespace Filon.Imports;

/// <summary>One deal of a CRM or of a sheet of sales.</summary>
public sealed record DealRecord : ImportRecord
{
    public override RecordKind Kind => RecordKind.Deal;
    public required string Name { get; init; }
    public string? Pipeline { get; init; }

    /// <summary>As the file writes it: a label or an internal name such as <c>closedwon</c>.</summary>
    public string? Stage { get; init; }

    public DealStatus Status { get; init; }
    public DealType Type { get; init; }
    public Amount? Amount { get; init; }
    public Instant? CreatedAt { get; init; }

    /// <summary>The day it was won or lost; for an open deal, the day it is expected.</summary>
    public Instant? ClosedAt { get; init; }

    public string? Owner { get; init; }

    /// <summary>Keys of <see cref="CompanyRecord"/>.</summary>
    public IReadOnlyList<string> CompanyKeys { get; init; } = [];

    /// <summary>Keys of <see cref="ProfileRecord"/>.</summary>
    public IReadOnlyList<string> ContactKeys { get; init; } = [];

    public string? CompanyName { get; init; }
    public string? CompanyDomain { get; init; }
    public IReadOnlyList<string> ContactEmails { get; init; } = [];
    public string? ContactName { get; init; }
}
