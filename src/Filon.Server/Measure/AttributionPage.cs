using Filon.Measure;
using Filon.Measure.Attribution;
using Filon.Measure.Ledger;

namespace Filon.Server.Measure;

/// <summary>What the Attribution page shows: one model by one dimension, and every model side by side.</summary>
public sealed record AttributionPage
{
    public required Model Model { get; init; }
    public required Dimension By { get; init; }
    public required MonthRange Won { get; init; }
    public required MeasureSettings Settings { get; init; }
    public required MeasureState State { get; init; }
    public required SalesTotal Sales { get; init; }
    public required IReadOnlyList<CreditRow> Rows { get; init; }
    public required IReadOnlyList<ModelCredit> SideBySide { get; init; }
    public required IReadOnlyList<PopulationCredit> Population { get; init; }

    /// <summary>The texts of posts, by their key.</summary>
    public IReadOnlyDictionary<string, string> Posts { get; init; } = new Dictionary<string, string>();

    /// <summary>What the chosen model leaves to nobody.</summary>
    public CreditRow? Unattributed => Rows.FirstOrDefault(row => row.Name == DealByDeal.Unattributed);
}
