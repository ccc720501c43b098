using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Filon.Links;
using Filon.Links.Origins;
using Filon.Links.Truth;
using Filon.Links.UserAgents;
using NodaTime;

namespace Filon.Bench;

/// <summary>The lists' own examples, judged as hits.</summary>
internal static class TruthOfTheLists
{
    private static readonly HashSet<string> Common =
    [
        "Chrome", "Chrome Mobile", "Chrome Mobile iOS", "Chrome Mobile WebView", "Firefox", "Firefox Mobile", "Firefox iOS", "Safari", "Mobile Safari", "Mobile Safari UI/WKWebView",
        "Edge", "Edge Mobile", "Samsung Internet", "Opera", "Opera Mobile", "IE", "IE Mobile", "Instagram", "Facebook", "LinkedIn", "Twitter", "Snapchat", "Pinterest",
    ];

    public static void NoteIn(Race race, string data, ClickTruth truth)
    {
        var table = new TruthTable("user agents, by what their list says");
        foreach (var crawler in AgentLists.Published())
            foreach (var agent in crawler.Examples)
                table.Add(crawler.Previews ? "crawler-user-agents: draws previews" : "crawler-user-agents: another robot", Judge(agent));
        foreach (var agent in Isbot(data, "isbot_crawlers.yml")) table.Add("isbot: crawler", Judge(agent));
        foreach (var agent in Isbot(data, "isbot_browsers.yml")) table.Add("isbot: browser", Judge(agent));
        foreach (var (agent, family) in Uap(data))
            table.Add(Common.Contains(family) ? "uap-core: a common browser, alone or inside a network’s application" : "uap-core: all else (browsers, robots, programs)", Judge(agent));
        table.NoteIn(race);

        HitClass Judge(string agent) => truth.Judge(new Hit { At = Instant.MinValue, Link = 1, Visitor = 1, UserAgent = agent }, default(HitContext)).Class;
    }

    /// <summary>With the path of a list of countries: how long it takes to read, and how large it is.</summary>
    public static void CountriesIn(Race race, string[] arguments)
    {
        if (Array.IndexOf(arguments, "--countries") is not (var at and >= 0) || at + 1 >= arguments.Length) return;
        var started = Stopwatch.GetTimestamp();
        var origins = OriginReader.Load(countries: arguments[at + 1]).Value;
        race.Note("").Note(string.Create(CultureInfo.InvariantCulture,
            $"Countries of {Path.GetFileName(arguments[at + 1])}: read in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms, {(origins.Bytes - OriginReader.Load().Value.Bytes) / 1048576.0:0.0} MB; 90.63.10.20 is in {origins.Of(IPAddress.Parse("90.63.10.20")).Country}."));
    }

    private static IEnumerable<string> Isbot(string data, string file) => File.ReadLines(Path.Combine(data, "ref-user-agents", file))
        .Where(line => line.StartsWith("  - ", StringComparison.Ordinal)).Select(line => Unquoted(line[4..].Trim()));

    private static IEnumerable<(string Agent, string Family)> Uap(string data)
    {
        using var packed = new GZipStream(File.OpenRead(Path.Combine(data, "ref-uap-core", "test_ua.yaml.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        for (var agent = ""; reader.ReadLine()?.Trim() is { } line;)
            if (line.StartsWith("- user_agent_string:", StringComparison.Ordinal)) agent = Unquoted(line[20..].Trim());
            else if (line.StartsWith("family:", StringComparison.Ordinal)) yield return (agent, Unquoted(line[7..].Trim()));
    }

    private static string Unquoted(string value) => value switch
    {
        ['"', .., '"'] => JsonSerializer.Deserialize<string>(value)!,
        ['\'', .., '\''] => value[1..^1],
        _ => value,
    };
}
