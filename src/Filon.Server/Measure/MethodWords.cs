using Filon.Measure.Agreement;
using Filon.Measure.Attribution;

namespace Filon.Server.Measure;

/// <summary>The models as choices of a form, and the departments that agree.</summary>
internal static class MethodWords
{
    public static IReadOnlyList<(string Value, Sentence Text)> Options { get; } = [.. Models.All.Select(model => (model.Name(), ModelWords.Of(model).Name))];

    public static Sentence Of(Department department) => department switch
    {
        Department.Marketing => new("Marketing", "Marketing"),
        Department.Sales => new("Sales", "Ventes"),
        _ => new("Finance", "Finance"),
    };
}
