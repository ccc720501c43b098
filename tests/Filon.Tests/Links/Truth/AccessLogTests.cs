using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Filon.Links;
using Filon.Links.Origins;
using Filon.Links.Truth;
using Filon.Links.UserAgents;
using Filon.Tests.Support;
using Shouldly;
using static Filon.Tests.Links.Truth.SomeHits;

namespace Filon.Tests.Links.Truth;

/// <summary>A published web log of 10,000 lines; who its visitors are is known by what they did. <c>./bench truth</c> prints the whole table.</summary>
public sealed partial class AccessLogTests
{
    private static readonly List<(string Address, string Path, string Method, string Agent)> Lines = Read();

    [Fact]
    public void The_lists_find_in_it_the_hits_that_their_authors_programs_find()
    {
        if (Lines.Count == 0) return;
        Lines.Count.ShouldBe(9999);
        Lines.Count(line => AgentLists.Isbot.First(line.Agent) >= 0).ShouldBe(3009);
        Lines.Count(line => AgentLists.Crawlers.First(line.Agent) >= 0).ShouldBe(1955);
    }

    [Fact]
    public void Of_those_who_ask_for_robots_txt_and_show_no_page_none_is_taken_for_a_person()
    {
        var askers = Lines.Where(line => line.Path == "/robots.txt").Select(line => (line.Address, line.Agent)).Except(ShowPages());
        askers.Where(visitor => Step(visitor).Class == HitClass.Human).ShouldBeEmpty();
    }

    [Fact]
    public void Of_those_who_show_pages_more_than_nine_in_ten_are_people_and_the_others_are_named_robots_or_sit_in_data_centres()
    {
        if (Lines.Count == 0) return;
        ShowPages().CountBy(visitor => Step(visitor).Name).OrderByDescending(step => step.Value).Select(step => $"{step.Key} {step.Value}")
            .ShouldBe(["first 532", "data-centre 19", "robot 15", "no-agent 5", "preview 3"]);
    }

    private static IEnumerable<(string Address, string Agent)> ShowPages() =>
        Lines.Where(line => line.Path.EndsWith(".css", StringComparison.Ordinal) || line.Path.EndsWith(".js", StringComparison.Ordinal))
            .Select(line => (line.Address, line.Agent)).Distinct();

    private static TruthStep Step((string Address, string Agent) visitor) =>
        new ClickTruth(new UserAgentReader(1)).Judge(
            Click() with { UserAgent = visitor.Agent is "-" ? null : visitor.Agent, Network = Origins.Of(IPAddress.Parse(visitor.Address)).Network }, default(HitContext)).Step;

    private static OriginReader Origins { get; } = OriginReader.Load().Value;

    private static List<(string, string, string, string)> Read()
    {
        if (SharedData.Find("weblog-apache-elastic/apache_logs.gz") is not { } path) return [];
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        return [.. reader.ReadToEnd().Split('\n').Select(line => Line().Match(line)).Where(match => match.Success)
            .Select(match => (match.Groups[1].Value, match.Groups[3].Value, match.Groups[2].Value, match.Groups[4].Value))];
    }

    [GeneratedRegex("""^(\S+) \S+ \S+ \[[^\]]+\] "(\S+) (\S+)[^"]*" \d+ \S+ "[^"]*" "(.*)"$""")]
    private static partial Regex Line();
}
