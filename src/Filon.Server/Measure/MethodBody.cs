using System.Globalization;
using Filon.Measure;
using Filon.Measure.Attribution;

namespace Filon.Server.Measure;

/// <summary>How the workspace is to count: all of it, as <c>getMethod</c> answers it.</summary>
/// <param name="Model">The model in force.</param>
/// <param name="HalfLifeDays">Of time decay.</param>
/// <param name="LookbackDays">How many days before the sale a touch may still count; null: no limit.</param>
/// <param name="Scope">Whose touches make the journey of a deal.</param>
/// <param name="Margin">Gross margin on revenue, from 0 to 1.</param>
/// <param name="MaturityDays">Age at which a lead is judged; null: the measured average cycle.</param>
/// <param name="ContractMonths">Term of a contract.</param>
/// <param name="ProductLifeMonths">How long the product serves; null: no limit.</param>
/// <param name="HorizonMonths">TLV is stated over this.</param>
/// <param name="ProductiveHours">Hours a full-time person works in a year.</param>
public sealed record MethodBody(
    Model Model, double HalfLifeDays, int? LookbackDays, JourneyScope Scope, double Margin, int? MaturityDays, int ContractMonths,
    int? ProductLifeMonths, int HorizonMonths, int ProductiveHours)
{
    internal MeasureSettingsDraft Draft => new()
    {
        Model = Model.Name(), HalfLifeDays = Text(HalfLifeDays), LookbackDays = Text(LookbackDays), Scope = Scope.ToString().ToLowerInvariant(),
        MarginPercent = Text(Margin * 100), MaturityDays = Text(MaturityDays), ContractMonths = Text(ContractMonths),
        ProductLifeMonths = Text(ProductLifeMonths), HorizonMonths = Text(HorizonMonths), ProductiveHours = Text(ProductiveHours),
    };

    private static string? Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);
}
