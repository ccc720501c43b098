using Filon.Bench;

if (args is [BareRedirect.Verb, var url]) return await BareRedirect.ServeAsync(url);
if (args is [StoredMatching.Verb, var file]) return await StoredMatching.RunAsync(file);

var benchmarks = new Dictionary<string, Func<string[], Task<Race>>>
{
    ["attribution"] = AttributionBenchmark.RunAsync,
    ["xarchive"] = XArchiveBenchmark.RunAsync,
    ["pages"] = PagesBenchmark.RunAsync,
    ["start"] = StartBenchmark.RunAsync,
    ["nodes"] = NodesBenchmark.RunAsync,
    ["truth"] = TruthBenchmark.RunAsync,
    ["redirect"] = RedirectBenchmark.RunAsync,
    ["links"] = LinksBenchmark.RunAsync,
    ["move"] = MoveBenchmark.RunAsync,
    ["matching"] = MatchingBenchmark.RunAsync,
};

var chosen = args is [var name, ..] && benchmarks.ContainsKey(name) ? [name] : args.Length == 0 ? benchmarks.Keys.ToArray() : [];
if (chosen.Length == 0)
{
    Console.Error.WriteLine($"bench: {args[0]} is none of {string.Join(", ", benchmarks.Keys)}");
    return 2;
}

foreach (var benchmark in chosen)
{
    var race = await benchmarks[benchmark](args.Skip(1).ToArray());
    race.Print(Console.Out);
    race.Keep(args.Contains("--database") ? $"{benchmark}-postgresql" : benchmark, TimeProvider.System);
}

return 0;
