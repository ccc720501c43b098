using Filon.Measure;

namespace Filon.Server.Measure;

/// <summary>The settings as the Method page sends them.</summary>
public sealed record MethodForm
{
    public string? Model { get; init; }
    public string? HalfLifeDays { get; init; }
    public string? LookbackDays { get; init; }
    public string? Scope { get; init; }
    public string? MarginPercent { get; init; }
    public string? MaturityDays { get; init; }
    public string? ContractMonths { get; init; }
    public string? ProductLifeMonths { get; init; }
    public string? HorizonMonths { get; init; }
    public string? ProductiveHours { get; init; }

    public MeasureSettingsDraft Draft => new()
    {
        Model = Model, HalfLifeDays = HalfLifeDays, LookbackDays = LookbackDays, Scope = Scope, MarginPercent = MarginPercent,
        MaturityDays = MaturityDays, ContractMonths = ContractMonths, ProductLifeMonths = ProductLifeMonths,
        HorizonMonths = HorizonMonths, ProductiveHours = ProductiveHours,
    };
}
