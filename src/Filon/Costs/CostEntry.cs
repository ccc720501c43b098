using Filon.Money;
using NodaTime;

namespace Filon.Costs;

/// <summary>
/// Money spent, net of VAT: one line of the sheet of costs. <see cref="Amount"/> is negative for a credit note;
/// <see cref="Channel"/> is null where the cost is common to all channels.
/// </summary>
public sealed record CostEntry
{
    public required long Id { get; init; }

    /// <summary>The first of the month where only a month is known.</summary>
    public required LocalDate SpentOn { get; init; }

    public CostSide Side { get; init; }
    public CostCategory Category { get; init; }
    public string? Channel { get; init; }
    public string? Campaign { get; init; }
    public string? Label { get; init; }
    public required Amount Amount { get; init; }
}
