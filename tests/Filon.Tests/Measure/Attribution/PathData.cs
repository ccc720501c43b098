using System.Text.Json;
using Filon.Measure.Attribution;

namespace Filon.Tests.Measure.Attribution;

/// <summary>The 10,000 paths of ChannelAttribution's PathData with their published and their exact results.</summary>
internal sealed class PathData
{
    private PathData(string folder)
    {
        var numbers = new Dictionary<string, int>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "PathData.csv")).Skip(1))
        {
            var cells = line.Split(',');
            var path = cells[0].Trim('"').Split(" > ").Select(name => numbers.TryAdd(name, numbers.Count) ? numbers[name] : numbers[name]).ToArray();
            Paths.Add(path, Number(cells[1]), Number(cells[2]), Number(cells[3]));
        }
        Channels = [.. numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
        Expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json"))).RootElement;
    }

    public PathTable Paths { get; } = new();

    public string[] Channels { get; }

    public JsonElement Expected { get; }

    public JsonElement Exact => Expected.GetProperty("exact");

    public static PathData? Load() =>
        Support.SharedData.Find("attribution-pathdata") is { } folder ? new PathData(folder) : null;

    private static double Number(string cell) => double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
}
