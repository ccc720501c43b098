namespace Filon.Measure.Returns;

/// <summary>
/// What a customer is worth by the assumptions typed in [001]: (average sale × purchases + additional sales a year × years under contract) × margin,
/// over a stated horizon. Purchases = one, and one more each time the product's life ends within the horizon: a long-lived product lowers it.
/// 5 licences of 1,000 € are an average sale of 5,000 €.
/// </summary>
public sealed record PlannedTlv
{
    /// <summary>Average first sale, in major units of any currency.</summary>
    public required decimal AverageSale { get; init; }

    public decimal AdditionalPerYear { get; init; }
    public int ContractMonths { get; init; } = 12;

    /// <summary>Null: bought once.</summary>
    public int? ProductLifeMonths { get; init; }

    public int HorizonMonths { get; init; } = 36;

    /// <summary>Gross margin, 0 to 1.</summary>
    public decimal Margin { get; init; } = 1;

    public int Purchases => ProductLifeMonths is { } life and > 0 ? Math.Max(1, (HorizonMonths + life - 1) / life) : 1;

    /// <summary>Additional sales while the contract runs, within the horizon.</summary>
    public decimal Additional => AdditionalPerYear * Math.Min(ContractMonths, HorizonMonths) / 12;

    public decimal Revenue => AverageSale * Purchases + Additional;

    public decimal Value => Revenue * Margin;
}
