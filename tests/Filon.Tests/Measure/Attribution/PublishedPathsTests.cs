using System.Text;
using Filon.Measure.Attribution;
using Filon.Measure.Attribution.Files;
using Filon.Tests.Support;
using Shouldly;
using Xunit;

namespace Filon.Tests.Measure.Attribution;

/// <summary>Snowplow's fractribution, customer by customer and path by path.</summary>
public sealed class PublishedPathsTests
{
    private static readonly AttributionOptions Published = new() { Models = [Model.Last], Lookback = 30 };

    [Fact]
    public void Each_customers_sessions_become_the_published_path_to_conversion_or_to_none()
    {
        if (SharedData.Find("attribution-snowplow/fractribution/integration_tests/data/expected") is not { } folder) return;
        var lines = Rows(folder, "sessions_by_customer_id").Select(row => (Customer: row["customer_id"], Line: $"{row["visit_start_tstamp"]},{row["channel"]},"))
            .Concat(Rows(folder, "conversions_by_customer_id").Select(row => (row["customer_id"], $"{row["conversion_tstamp"]},,1")))
            .ToLookup(line => line.Item1, line => line.Item2);
        var converting = Rows(folder, "paths_to_conversion").ToDictionary(row => row["customer_id"], row => row["path"]);
        var others = Rows(folder, "paths_to_non_conversion").ToDictionary(row => row["customer_id"], row => row["path"]);

        foreach (var customer in lines)
        {
            var paths = Paths(customer.Key, customer);
            // what follows a conversion is a path of ours that leads nowhere yet; theirs forgets it
            var expected = converting.TryGetValue(customer.Key, out var path) ? (path, 1) : (others[customer.Key], 0);
            paths[0].ShouldBe(expected, customer.Key);
            paths.Count(found => found.Conversions > 0).ShouldBe(expected.Item2, customer.Key);
        }
        lines.Count.ShouldBe(converting.Count + others.Count);
    }

    [Fact]
    public void Each_published_path_gives_its_channels_the_published_last_touch_credit()
    {
        if (SharedData.Find("attribution-snowplow/fractribution/integration_tests/data/expected") is not { } folder) return;
        var converting = Rows(folder, "path_summary_with_channels").Where(row => row["ATTRIBUTION_TYPE"] == "last_touch" && row["CONVERSIONS"] != "0").ToList();
        converting.Count.ShouldBe(4);
        foreach (var row in converting)
        {
            var credits = Expected.ReportOf($"path,total_conversions\n{row["TRANSFORMED_PATH"]},1\n", Published).Of(Model.Last);
            foreach (var channel in credits.Keys) credits[channel].Conversions.ShouldBe(row[channel.ToUpperInvariant()] == "1" ? 1 : 0, channel);
        }
    }

    private static List<(string Path, double Conversions)> Paths(string customer, IEnumerable<string> lines)
    {
        var text = Encoding.UTF8.GetBytes($"person,time,channel,conversion\n{string.Concat(lines.Select(line => $"{customer},{line}\n"))}");
        var problems = new FileProblems();
        var shape = HeaderReader.Read(text, problems)!;
        using var reader = new TouchReader(shape, problems, mostInMemory: 1_000);
        using var rows = new MemoryStream(text[(int)shape.Begins..]);
        reader.Read(rows.Read);
        problems.Any.ShouldBeFalse();
        return [.. Walked(reader)];
    }

    private static IEnumerable<(string Path, double Conversions)> Walked(TouchReader reader)
    {
        var walk = new JourneyWalk(Published, new JourneyCredits(Published.Models, reader.Channels.Count, new(1)));
        var groups = new PersonGroups();
        for (var partition = 0; partition < TouchPartitions.Count; partition++)
        {
            var conversions = reader.Touches.Conversions(partition).ToArray();
            groups.Load([(reader.Touches, [.. Enumerable.Range(0, reader.Channels.Count)])], partition);
            for (var person = 0; person < groups.Count; person++) walk.Walk(groups[person], conversions);
        }
        for (var path = 0; path < walk.Paths.Count; path++)
            yield return (string.Join(" > ", walk.Paths.Path(path).ToArray().Select(channel => reader.Channels[channel])), walk.Paths.Conversions(path));
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string folder, string name)
    {
        var lines = File.ReadLines(Path.Combine(folder, $"snowplow_fractribution_{name}_expected.csv")).Select(line => line.Split(',')).ToArray();
        return lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second));
    }
}
