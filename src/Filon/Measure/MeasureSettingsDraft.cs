using System.Globalization;
using Filon.Measure.Attribution;

namespace Filon.Measure;

/// <summary>The settings as a form sends them: words, not yet numbers. French and English decimals are both understood.</summary>
public sealed record MeasureSettingsDraft
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

    /// <summary>The settings as the form would send them.</summary>
    public static MeasureSettingsDraft Of(MeasureSettings settings) => new()
    {
        Model = settings.Model.Name(), HalfLifeDays = Written(settings.HalfLifeDays), LookbackDays = Written(settings.LookbackDays),
        Scope = settings.Scope == JourneyScope.Person ? "person" : "company", MarginPercent = Written(settings.Margin * 100),
        MaturityDays = Written(settings.MaturityDays), ContractMonths = Written(settings.ContractMonths), ProductLifeMonths = Written(settings.ProductLifeMonths),
        HorizonMonths = Written(settings.HorizonMonths), ProductiveHours = Written(settings.ProductiveHours),
    };

    private static string? Written(double? number) => number?.ToString("0.######", CultureInfo.InvariantCulture);

    public Outcome<MeasureSettings> Parse()
    {
        List<Problem> problems = [];
        var model = Models.FromName(Model ?? "");
        if (model is null) problems.Add(new("model", new("Choose a model.", "Choisissez un modèle.")));
        var settings = new MeasureSettings
        {
            Model = model ?? default,
            HalfLifeDays = Number("halfLifeDays", HalfLifeDays, (0.1, 3650), problems) ?? 30,
            LookbackDays = (int?)Number("lookbackDays", LookbackDays, (1, 3650), problems, optional: true),
            Scope = Scope == "person" ? JourneyScope.Person : JourneyScope.Company,
            Margin = (Number("marginPercent", MarginPercent, (0, 100), problems) ?? 100) / 100,
            MaturityDays = (int?)Number("maturityDays", MaturityDays, (1, 3650), problems, optional: true),
            ContractMonths = (int)(Number("contractMonths", ContractMonths, (1, 240), problems) ?? 12),
            ProductLifeMonths = (int?)Number("productLifeMonths", ProductLifeMonths, (1, 600), problems, optional: true),
            HorizonMonths = (int)(Number("horizonMonths", HorizonMonths, (1, 240), problems) ?? 36),
            ProductiveHours = (int)(Number("productiveHours", ProductiveHours, (1, 4000), problems) ?? 1607),
        };
        return problems.Count > 0 ? Failure.Invalid(problems) : settings;
    }

    private static double? Number(string field, string? said, (double Least, double Most) range, List<Problem> problems, bool optional = false)
    {
        var text = (said ?? "").Replace("%", "", StringComparison.Ordinal).Replace('\u00a0', ' ').Replace(" ", "", StringComparison.Ordinal).Replace(',', '.');
        if (text.Length == 0 && optional) return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= range.Least && number <= range.Most) return number;
        problems.Add(new(field, Sentence.Format("A number from {0:0.#} to {1:N0}.", "Un nombre de {0:0.#} à {1:N0}.", range.Least, range.Most)));
        return null;
    }
}
