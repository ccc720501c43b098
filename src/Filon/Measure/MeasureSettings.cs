using Filon.Measure.Attribution;

namespace Filon.Measure;

/// <summary>How a workspace counts: the model in force and what the models and the returns are told.</summary>
public sealed record MeasureSettings
{
    /// <summary>
    /// Half to what made us known, half to what converted: each method alone neglects one end of the journey. In force until
    /// marketing, sales and finance agree on another.
    /// </summary>
    public Model Model { get; init; } = Model.Both;

    /// <summary>Of time decay, in days. Business cycles are long: thirty, not seven.</summary>
    public double HalfLifeDays { get; init; } = 30;

    /// <summary>How many days before the sale a touch may still count; null: no limit.</summary>
    public int? LookbackDays { get; init; }

    public JourneyScope Scope { get; init; } = JourneyScope.Company;

    /// <summary>Gross margin on revenue, 0 to 1. All of it until finance says.</summary>
    public double Margin { get; init; } = 1;

    /// <summary>Age in days at which a lead is judged; null: the measured average cycle.</summary>
    public int? MaturityDays { get; init; }

    /// <summary>Term of a contract, for TLV.</summary>
    public int ContractMonths { get; init; } = 12;

    /// <summary>How long the product serves; null: no limit.</summary>
    public int? ProductLifeMonths { get; init; }

    /// <summary>TLV is stated over this many months.</summary>
    public int HorizonMonths { get; init; } = 36;

    /// <summary>Hours a full-time person works in a year: 1,607, the French legal year.</summary>
    public int ProductiveHours { get; init; } = 1607;
}
