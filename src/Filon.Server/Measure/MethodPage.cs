using Filon.Measure;
using Filon.Measure.Agreement;

namespace Filon.Server.Measure;

/// <summary>How the workspace counts, who agreed, and what was wrong with the last change asked for.</summary>
public sealed record MethodPage(MeasureSettings Settings, IReadOnlyList<Approval> History, Failure? Failure)
{
    /// <summary>The latest approval of the model in force by a department; null while it has not agreed.</summary>
    public Approval? Agreed(Department department) =>
        History.FirstOrDefault(approval => approval.Department == department) is { } last && last.Model == Settings.Model ? last : null;
}
