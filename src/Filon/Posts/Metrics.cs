namespace Filon.Posts;

/// <summary>Every metric Filon has a name for, in the order of the pages: the list of metrics.csv.</summary>
public static class Metrics
{
    private static readonly Dictionary<string, (Metric Metric, int Place)> ByCode = Read();

    public static IEnumerable<Metric> All => ByCode.Values.OrderBy(known => known.Place).Select(known => known.Metric);

    /// <summary>A metric of no name is called by its code.</summary>
    public static Metric Find(string code) => ByCode.TryGetValue(code, out var known) ? known.Metric : new(code, MetricUnit.Number, Sentence.Same(code));

    internal static int Place(string code) => ByCode.TryGetValue(code, out var known) ? known.Place : int.MaxValue;

    private static Dictionary<string, (Metric, int)> Read()
    {
        using var reader = new StreamReader(typeof(Metrics).Assembly.GetManifestResourceStream("Filon.Posts.metrics.csv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select((line, place) => (Cells: line.Split(';'), place))
            .ToDictionary(line => line.Cells[0], line => (new Metric(line.Cells[0], Enum.Parse<MetricUnit>(line.Cells[1], ignoreCase: true), new(line.Cells[2], line.Cells[3])), line.place));
    }
}
