namespace Filon.Server.Shell.Parts;

/// <summary>How a chart is drawn.</summary>
public enum ChartKind { Bar, HorizontalBar, StackedBar, Line, Area, Heatmap }

/// <summary>One run of values, one for each label of the chart; null where there is none.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values);

/// <summary>
/// A chart as data: every series has a value for every label. Values are in <paramref name="Unit"/>: an ISO 4217 code for
/// money in major units (<c>EUR</c>), <c>%</c> for shares between 0 and 1, null for plain numbers.
/// </summary>
public sealed record ChartModel(
    ChartKind Kind, Sentence Title, IReadOnlyList<string> Labels, IReadOnlyList<ChartSeries> Series, string? Unit = null);
