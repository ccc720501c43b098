using System.Globalization;

namespace Filon.Reciprocity;

/// <summary>What a network publishes about how many accounts one may follow, with where it says so: the list of network-limits.csv.</summary>
/// <param name="Network">Its code.</param>
/// <param name="ADay">At most so many follows a day; null: not published.</param>
/// <param name="Free">Up to so many followed accounts no ratio is asked; null: not published.</param>
/// <param name="Ratio">Beyond, followed accounts for one follower; null: not published.</param>
/// <param name="Source">The page.</param>
/// <param name="Rule">What it forbids, in a sentence.</param>
public sealed record NetworkLimit(string Network, int? ADay, int? Free, double? Ratio, string Source, Sentence Rule)
{
    private static readonly Dictionary<string, NetworkLimit> All = Read();

    /// <summary>Null where the network publishes nothing that Filon knows of.</summary>
    public static NetworkLimit? Of(string network) => All.GetValueOrDefault(network);

    private static Dictionary<string, NetworkLimit> Read()
    {
        using var reader = new StreamReader(typeof(NetworkLimit).Assembly.GetManifestResourceStream("Filon.Reciprocity.network-limits.csv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('|'))
            .ToDictionary(cells => cells[0], cells => new NetworkLimit(
                cells[0], Whole(cells[1]), Whole(cells[2]), cells[3].Length == 0 ? null : double.Parse(cells[3], CultureInfo.InvariantCulture), cells[4], new(cells[5], cells[6])));
    }

    private static int? Whole(string cell) => cell.Length == 0 ? null : int.Parse(cell, CultureInfo.InvariantCulture);
}
