using Filon.Measure.Attribution;

namespace Filon.Measure.Ledger;

/// <summary>
/// Under which model's name the lines of a model are kept. Shapley's values of the sum-of-conversions game are an equal split over the
/// distinct channels of the journey, exactly; the three names share one set of lines.
/// </summary>
public static class LedgerModels
{
    /// <summary>The models whose lines are written.</summary>
    public static IReadOnlyList<Model> Kept { get; } = [.. Models.DealByDeal.Where(model => model.KeptAs() == model)];

    public static Model KeptAs(this Model model) =>
        model is Model.ShapleySum or Model.ShapleyOrdered ? Model.LinearDistinct : model;
}
