using Filon.Measure.Attribution;

namespace Filon.Server.Measure;

/// <summary>The models as choices of a form.</summary>
internal static class MethodWords
{
    public static IReadOnlyList<(string Value, Sentence Text)> Options { get; } = [.. Models.All.Select(model => (model.Name(), ModelWords.Of(model).Name))];
}
