using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Filon.Demonstration;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Demonstration;

public sealed class DemonstrationFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filon-demonstration-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_same_seed_on_the_same_day_writes_the_same_bytes()
    {
        var first = Write("first", seed: 7, touches: 800);
        var again = Write("again", seed: 7, touches: 800);

        foreach (var (one, other) in Everything(first).Zip(Everything(again)))
            Digest(one).ShouldBe(Digest(other), Path.GetFileName(one));
    }

    [Fact]
    public void Another_seed_is_another_company()
    {
        var first = Write("first", seed: 7, touches: 800);
        var other = Write("other", seed: 8, touches: 800);

        foreach (var (one, second) in new[] { (first.Touches, other.Touches), (first.Deals, other.Deals), (first.XArchive, other.XArchive), (first.Truth, other.Truth) })
            Digest(one).ShouldNotBe(Digest(second));
    }

    [Theory]
    [InlineData(1_000, 130, 31)]
    [InlineData(5_000, 600, 120)]
    [InlineData(20_000, 2_288, 382)]
    public void The_scale_asked_for_is_respected_within_a_tenth(int touches, int persons, int deals)
    {
        using var truth = Truth(Write("scale", seed: 3, touches));
        var counts = truth.RootElement.GetProperty("counts");

        counts.GetProperty("touches").GetInt32().ShouldBeInRange(touches * 9 / 10, touches * 11 / 10);
        counts.GetProperty("persons").GetInt32().ShouldBeInRange(persons * 9 / 10, persons * 11 / 10);
        counts.GetProperty("deals").GetInt32().ShouldBeInRange(deals * 9 / 10, deals * 11 / 10);
    }

    [Fact]
    public void Every_record_of_the_truth_is_in_its_file()
    {
        var files = Write("truth", seed: 1, touches: 2_000);
        var texts = new Dictionary<string, string>
        {
            ["touches"] = File.ReadAllText(files.Touches).ToUpperInvariant(),
            ["conversions"] = File.ReadAllText(files.Conversions).ToUpperInvariant(),
            ["hubspot"] = File.ReadAllText(files.Contacts),
            ["x"] = Part(files.XArchive, "data/follower.js") + Part(files.XArchive, "data/following.js"),
        };
        using var truth = Truth(files);

        foreach (var record in truth.RootElement.GetProperty("records").EnumerateArray())
        {
            var source = record.GetProperty("source").GetString()!;
            var key = record.GetProperty("key").GetString()!;
            texts[source].ShouldContain(source is "x" or "hubspot" ? key : key.ToUpperInvariant(), Case.Sensitive, $"{source}: {key}");
        }
    }

    [Fact]
    public void The_files_share_no_common_key_and_some_names_are_shared_by_two_people()
    {
        var files = Write("names", seed: 1, touches: 5_000);
        using var truth = Truth(files);

        var persons = truth.RootElement.GetProperty("persons").EnumerateArray().ToList();
        persons.GroupBy(person => person.GetProperty("name").GetString()).Count(group => group.Count() > 1).ShouldBeGreaterThan(5);
        Part(files.XArchive, "data/follower.js").ShouldNotContain("@");
        File.ReadLines(files.Touches).First().ShouldNotContain("contact");
    }

    [Fact]
    public void The_blog_costs_what_the_worked_example_says_each_month()
    {
        var files = Write("costs", seed: 1, touches: 5_000);

        var blog = File.ReadLines(files.Costs).Select(line => line.Split(';')).Where(cells => cells[2] == "Blog" && cells[0].EndsWith("03/2026", StringComparison.Ordinal));
        blog.Sum(cells => decimal.Parse(cells[6].Replace("\u00a0", "").Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(2_350m);
    }

    [Fact]
    public void Taking_a_route_that_causes_nothing_away_loses_no_deal()
    {
        using var truth = Truth(Write("causes", seed: 1, touches: 5_000));

        var channels = truth.RootElement.GetProperty("channels").EnumerateArray().ToDictionary(channel => channel.GetProperty("channel").GetString()!);
        channels["direct"].GetProperty("causedDeals").GetInt32().ShouldBe(0);
        channels["twitter"].GetProperty("causedDeals").GetInt32().ShouldBeGreaterThan(channels["paid-search"].GetProperty("causedDeals").GetInt32());
    }

    [Theory]
    [InlineData(10)]
    [InlineData(2_000_000)]
    public void A_size_out_of_reason_is_refused_in_a_sentence(int touches) =>
        DemonstrationSize.For(touches).Failure!.Kind.ShouldBe(FailureKind.Invalid);

    private DemonstrationFiles Write(string name, int seed, int touches) =>
        DemonstrationFiles.Write(Path.Combine(_folder.FullName, name), seed, DemonstrationSize.For(touches).Value, new FakeClock());

    private static IEnumerable<string> Everything(DemonstrationFiles files) => [.. files.ToImport, files.Truth];

    private static string Digest(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));

    private static JsonDocument Truth(DemonstrationFiles files) => JsonDocument.Parse(File.ReadAllText(files.Truth));

    private static string Part(string zip, string name)
    {
        using var archive = ZipFile.OpenRead(zip);
        using var reader = new StreamReader(archive.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
