using System.Diagnostics;
using System.Globalization;
using Filon.Links;
using Filon.Links.Devices;
using Filon.Links.Origins;
using Filon.Links.Referrers;
using Filon.Links.Truth;
using Filon.Links.UserAgents;
using Filon.Links.Visitors;
using NodaTime;

namespace Filon.Bench;

/// <summary>
/// What judging a hit costs, and how well it tells people from the rest: the lists' own examples and the published access log
/// (<c>FILON_DATA</c>, else <c>../shared/data</c>). <c>./bench truth</c>; every contender does the same number of hits.
/// </summary>
internal static class TruthBenchmark
{
    private const int Hits = 10_000;
    private static readonly HashSet<string> Own = ["semicomplete.com"];

    public static async Task<Race> RunAsync(string[] arguments)
    {
        var data = Environment.GetEnvironmentVariable("FILON_DATA") is { Length: > 0 } said ? said : Path.Combine(Repository.Root, "..", "shared", "data");
        var (started, heap) = (Stopwatch.GetTimestamp(), GC.GetTotalMemory(true));
        _ = AgentLists.Read("Mozilla/5.0").Device;
        var first = Stopwatch.GetElapsedTime(started);
        var origins = OriginReader.Load().Value;
        var log = AccessLog.Read(Path.Combine(data, "weblog-apache-elastic", "apache_logs.gz"));
        var lines = Enumerable.Range(0, Hits).Select(at => log[at % log.Count]).ToArray();
        var hits = lines.Select(line => line.Hit(origins)).ToArray();
        var agents = log.Select(line => line.Agent).Distinct().ToArray();
        var salt = new byte[VisitorKey.SaltLength];
        var remembered = new ClickTruth(new UserAgentReader());
        var race = await new Race(string.Create(CultureInfo.InvariantCulture, $"Click truth: {Hits:N0} hits of a real access log ({agents.Length} user agents), or as many answers"))
            .With("judge a hit, user agents remembered", Each(hits, hit => remembered.Judge(hit, default(HitContext)).Class))
            .With("look a user agent up in the lists, nothing remembered", Each(lines, line => AgentLists.Read(line.Agent).Kind))
            .With("judge the whole log in order, with bursts and repetitions", () => Do(() => remembered.Judge(hits, new HashSet<VisitorClick>())))
            .With("system, browser and kind of device, nothing remembered", Each(lines, line => DeviceReader.Of(line.Agent).Kind))
            .With("name a referrer", Each(lines, line => ReferrerReader.Of(line.Referrer, Own).Kind))
            .With("network of an address", Each(lines, line => origins.Of(line.Address).Network))
            .With("key of a visitor", Each(lines, line => VisitorKey.Of(salt, 1, line.Address, line.Agent)))
            .RunAsync(7);
        race.Note($"Median ms ÷ 10 is µs for one.").Note(string.Create(CultureInfo.InvariantCulture,
            $"Lists: {AgentLists.Crawlers.Count} patterns of crawler-user-agents ({AgentLists.Crawlers.Unfiltered} run on every user agent), {AgentLists.Isbot.Count} of isbot ({AgentLists.Isbot.Unfiltered}). Data-centre addresses take {origins.Bytes / 1024} KB."));
        GC.Collect();
        race.Note(string.Create(CultureInfo.InvariantCulture,
            $"The first user agent, which reads the lists, takes {first.TotalMilliseconds:0} ms; after all of the above, lists, patterns and the log itself take {(GC.GetTotalMemory(true) - heap) / 1048576.0:0.0} MB."));
        TruthOfTheLog.NoteIn(race, log, origins, remembered);
        TruthOfTheLists.NoteIn(race, data, remembered);
        TruthOfTheLists.CountriesIn(race, arguments);
        return race;
    }

    private static Func<Task> Each<T, TAnswer>(T[] all, Func<T, TAnswer> ask) => () => Do(() =>
    {
        foreach (var one in all) _ = ask(one);
    });

    private static Task Do(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}
