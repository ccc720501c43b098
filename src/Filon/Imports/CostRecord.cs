using Filon.Costs;
using Filon.Money;
using NodaTime;

namespace Filon.Imports;

/// <summary>One line of a sheet of costs.</summary>
public sealed record CostRecord : ImportRecord
{
    public override RecordKind Kind => RecordKind.Cost;
    public required YearMonth Month { get; init; }

    /// <summary>Null where the file gives a month only.</summary>
    public LocalDate? SpentOn { get; init; }

    /// <summary>Negative for a credit note.</summary>
    public required Amount Amount { get; init; }

    /// <summary>Null: shared over the channels.</summary>
    public string? Channel { get; init; }

    public string? Campaign { get; init; }
    public CostCategory Category { get; init; }
    public CostSide Side { get; init; }
    public string? Label { get; init; }
}
